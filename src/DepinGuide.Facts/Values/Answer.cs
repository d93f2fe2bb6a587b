namespace DepinGuide.Facts.Values;

/// <summary>An answer to a yes-or-no question. "No", "unknown" and "not applicable" are three different values everywhere.</summary>
public enum Answer
{
    Yes,
    No,
    Unknown,
    NotApplicable,
}
