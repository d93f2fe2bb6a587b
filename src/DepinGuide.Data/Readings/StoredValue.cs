using DepinGuide.Facts.Values;

namespace DepinGuide.Data.Readings;

/// <summary>Reads a stored literal with the shape it was stored in, so that a value comes back even when its metric has changed since.</summary>
internal static class StoredValue
{
    /// <exception cref="InvalidDataException">The literal was not written by <see cref="FactValue.ToLiteral"/>.</exception>
    public static FactValue Parse(MetricType type, string? unit, string literal)
    {
        var shape = new ValueShape(type, unit, type is MetricType.Choice or MetricType.Choices ? literal.Split(", ") : null);
        return ValueParser.TryParse(shape, literal, out var value, out var problem)
            ? value!
            : throw new InvalidDataException($"A stored {type} cannot be read: {problem}");
    }
}
