using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace DepinGuide.Data.Storage;

/// <summary>The stored columns of a row, read from the model, so that bulk writing and comparing know every column that the mapping knows.</summary>
internal sealed class RowColumns<T>
    where T : class
{
    private RowColumns(string table, IReadOnlyList<RowColumn> all, IReadOnlyList<string> key)
    {
        Table = table;
        All = all;
        Key = key;
    }

    public string Table { get; }

    /// <summary>Without those that the database generates.</summary>
    public IReadOnlyList<RowColumn> All { get; }

    /// <summary>Names of the primary key's columns.</summary>
    public IReadOnlyList<string> Key { get; }

    public static RowColumns<T> In(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var columns = entity.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAdd).Select(property => new RowColumn(property));
        return new(entity.GetTableName()!, [.. columns], [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())]);
    }

    public bool AreEqual(T left, T right) => All.All(column => Equals(column.Read(left), column.Read(right)));
}

/// <summary>One column: how to read its stored value from a row.</summary>
internal sealed class RowColumn(IProperty property)
{
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

    public string Name { get; } = property.GetColumnName();

    public RelationalTypeMapping Mapping => _mapping;

    public bool IsNullable => property.IsNullable;

    /// <summary>The value as the database sees it, converted; null for null.</summary>
    public object? Read(object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return value is null || _mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
    }

    /// <summary>The same before conversion, for building a parameter.</summary>
    public object? ReadModel(object row) => property.GetGetter().GetClrValue(row);
}
