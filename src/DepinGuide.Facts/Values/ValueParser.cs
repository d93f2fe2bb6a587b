using System.Globalization;
using System.Text;

namespace DepinGuide.Facts.Values;

/// <summary>What a literal must fit besides its type.</summary>
/// <param name="Type">Type of the metric.</param>
/// <param name="Unit">Currency for money, the project's token for amounts (an own unit such as <c>ETH</c> is read as written), null otherwise.</param>
/// <param name="Choices">Ids allowed for choice and choices.</param>
public sealed record ValueShape(MetricType Type, string? Unit = null, IReadOnlyCollection<string>? Choices = null);

/// <summary>Reads the literals of content files: <c>5 %</c>, <c>7534.76 USD</c>, <c>7 d .. 4 y</c>, <c>&lt;= 4 y</c>, <c>2026-08</c>, <c>yes</c>, <c>n/a</c>.</summary>
public static class ValueParser
{
    private const string NotApplicable = "n/a";
    private const int QuotedLength = 60;

    /// <param name="problem">What was expected, for an error message; empty on success.</param>
    public static bool TryParse(ValueShape shape, string literal, out FactValue? value, out string problem)
    {
        var text = literal.Trim();
        value = null;
        problem = text.Length == 0 ? "is empty: expected a value, or 'n/a' where the question does not arise."
            : text == NotApplicable && shape.Type != MetricType.Answer ? Accept(new NotApplicableValue(shape.Type), out value)
            : Read(shape, text, out value);
        if (problem.Length > 0)
            problem = $"'{Quoted(text)}' {problem}";

        return value is not null;
    }

    private static string Read(ValueShape shape, string text, out FactValue? value) => shape.Type switch
    {
        MetricType.Number or MetricType.Count or MetricType.Percent or MetricType.Money or MetricType.Amount =>
            QuantityLiteral.Read(shape, text, out value),
        MetricType.Duration => DurationLiteral.Read(text, out value),
        MetricType.Date => ReadDate(text, out value),
        MetricType.Answer => ReadAnswer(text, out value),
        MetricType.Choice => ReadChoice(shape, text, out value),
        MetricType.Choices => ReadChoices(shape, text, out value),
        MetricType.List => ReadList(text, out value),
        MetricType.Address => ReadAddress(text, out value),
        _ => ReadText(text, out value),
    };

    private static string ReadDate(string text, out FactValue? value) =>
        PartialDate.TryParse(text, out var date)
            ? Accept(new DateValue(date), out value)
            : Refuse("is not a date: expected a year, month or day such as 2026, 2026-08 or 2026-08-10.", out value);

    private static string ReadAnswer(string text, out FactValue? value)
    {
        Answer? answer = text switch
        {
            "yes" => Answer.Yes,
            "no" => Answer.No,
            "unknown" => Answer.Unknown,
            NotApplicable => Answer.NotApplicable,
            _ => null,
        };
        return answer is { } known
            ? Accept(new AnswerValue(known), out value)
            : Refuse("is not an answer: expected yes, no, unknown or n/a.", out value);
    }

    private static string ReadChoice(ValueShape shape, string text, out FactValue? value) =>
        IsChoice(shape, text)
            ? Accept(new TextValue(MetricType.Choice, text), out value)
            : Refuse($"is not one of the choices: expected {Choices(shape)}.", out value);

    private static string ReadChoices(ValueShape shape, string text, out FactValue? value)
    {
        var items = text.Split(',', StringSplitOptions.TrimEntries);
        if (Array.Find(items, item => !IsChoice(shape, item)) is { } stranger)
            return Refuse($"names '{Quoted(stranger)}', which is not one of the choices: expected one or more of {Choices(shape)}, separated by ', '.", out value);

        return items.Distinct(StringComparer.Ordinal).Count() < items.Length
            ? Refuse("names a choice twice: expected each at most once.", out value)
            : Accept(new ListValue(MetricType.Choices, items), out value);
    }

    private static string ReadList(string text, out FactValue? value)
    {
        var items = text.Split('\n', StringSplitOptions.TrimEntries);
        return items.All(IsPlain)
            ? Accept(new ListValue(MetricType.List, items), out value)
            : Refuse("is not a list: expected one item a line, none of them empty or with control characters.", out value);
    }

    private static string ReadAddress(string text, out FactValue? value) =>
        IsPlain(text) && !text.Any(char.IsWhiteSpace)
            ? Accept(new TextValue(MetricType.Address, text), out value)
            : Refuse("is not an address: expected one word without spaces, such as 0x15c3Eb3B621d1Bff62CbA1c9536B7c1AE9149b57.", out value);

    private static string ReadText(string text, out FactValue? value) =>
        IsPlain(text)
            ? Accept(new TextValue(MetricType.Text, text), out value)
            : Refuse("is not plain text: expected words on one line, without control characters.", out value);

    private static bool IsChoice(ValueShape shape, string text) => shape.Choices is { } choices && choices.Contains(text, StringComparer.Ordinal);

    private static string Choices(ValueShape shape) =>
        shape.Choices is { Count: > 0 } choices ? string.Join(", ", choices) : "a choice, but the metric lists none";

    /// <summary>Control characters, line separators and direction overrides would make a page show something else than the file says.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isOverride = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (isOverride || rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return false;
        }

        return text.Length > 0;
    }

    /// <summary>A long or odd literal must not spoil the message it is quoted in.</summary>
    private static string Quoted(string text)
    {
        var start = text.Length <= QuotedLength ? text : string.Concat(text.AsSpan(0, QuotedLength), "...");
        return string.Concat(start.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }

    internal static string Accept(FactValue accepted, out FactValue? value)
    {
        value = accepted;
        return "";
    }

    internal static string Refuse(string expectation, out FactValue? value)
    {
        value = null;
        return expectation;
    }
}
