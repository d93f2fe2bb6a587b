using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DepinGuide.Data.Storage;

/// <summary>Names that need no quoting in a query typed by hand.</summary>
internal static class SnakeCaseNames
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.Name));

            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{entity.GetTableName()}");

            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName($"fk_{entity.GetTableName()}_{Columns(foreignKey.Properties)}");

            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(index.Name ?? $"ix_{entity.GetTableName()}_{Columns(index.Properties)}");
        }
    }

    /// <summary><c>SourceId</c> becomes <c>source_id</c>, <c>Caip2</c> <c>caip2</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('_');

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static string Columns(IReadOnlyList<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => Of(property.Name)));
}
