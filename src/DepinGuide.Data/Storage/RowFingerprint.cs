using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Storage;

/// <summary>SHA-256 over rows as they are stored: two equal fingerprints mean that writing would change nothing.</summary>
public sealed class RowFingerprint(DbContext context) : IDisposable
{
    // The hash takes far longer to begin than to run: fed value by value it was a fifth of an import.
    private const int Enough = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _waiting = new(Enough);

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
    public string Take()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>Length first: "ab" and "c" must not hash like "a" and "bc", nor null like an empty text.</summary>
    private void Append(object? value)
    {
        var text = value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        BinaryPrimitives.WriteInt32LittleEndian(_waiting.GetSpan(sizeof(int)), value is null ? -1 : Encoding.UTF8.GetByteCount(text));
        _waiting.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(text, _waiting);
        if (_waiting.WrittenCount > Enough)
            Flush();
    }

    private void Flush()
    {
        _hash.AppendData(_waiting.WrittenSpan);
        _waiting.ResetWrittenCount();
    }
}
