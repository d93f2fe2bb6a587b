using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Storage;

/// <summary>SHA-256 over rows as they are stored: two equal fingerprints mean that writing would change nothing.</summary>
public sealed class RowFingerprint(DbContext context) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Rows in the order of the file. Columns that the database generates do not count.</summary>
    public void Append<T>(IEnumerable<T> rows)
        where T : class
    {
        var columns = RowColumns<T>.In(context);
        Append(columns.Table);
        foreach (var row in rows)
        {
            foreach (var column in columns.All)
                Append(column.Read(row));
        }
    }

    /// <summary>Lower-case hex; starts again afterwards.</summary>
    public string Take() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    /// <summary>Length first: "ab" and "c" must not hash like "a" and "bc", nor null like an empty text.</summary>
    private void Append(object? value)
    {
        var text = value is null ? [] : Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        _hash.AppendData(BitConverter.GetBytes(value is null ? -1 : text.Length));
        _hash.AppendData(text);
    }
}
