using DepinGuide.Content.Documents;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;

namespace DepinGuide.Web.Layout;

/// <summary>The place of an entry on its page, made of its date and title: feeds name it, so that it has to stay the same.</summary>
internal static class ChangeAnchor
{
    public static string Of(ChangeEntry change) => Of("change", change.Date, change.Title);

    public static string Of(Incident incident) => Of("incident", incident.Date, incident.Title);

    private static string Of(string kind, PartialDate date, string title)
    {
        var words = string.Concat(title.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return string.Join('-', [kind, date.ToLiteral(), .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
