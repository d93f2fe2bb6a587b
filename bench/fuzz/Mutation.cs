using System.Text;

namespace DepinGuide.Bench.Fuzz;

/// <summary>Spoils texts.</summary>
internal sealed class Mutation(Random random, IReadOnlyList<string> pieces)
{
    private const int MostChanges = 8;
    private const int LongestRepetition = 20_000;

    public string Apply(string text, string other)
    {
        var result = new StringBuilder(text);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
            Change(result, other);

        return result.ToString();
    }

    /// <summary>A text of pieces alone.</summary>
    public string Compose(int most)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, most + 1); left > 0; left--)
            text.Append(Piece());

        return text.ToString();
    }

    public string Piece() => random.Next(12) switch
    {
        0 => ((char)random.Next(1, 0xFFFE)).ToString(),
        1 => new Rune(random.Next(0x10000, 0x10FFFF)).ToString(),
        2 => ((char)random.Next(1, 128)).ToString(),
        _ => pieces[random.Next(pieces.Count)],
    };

    private void Change(StringBuilder text, string other)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 40), text.Length - at);
        switch (random.Next(8))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: text.Insert(at, Repeated()); break;
            case 3 when length > 0: text[at] = (char)random.Next(1, random.Next(2) == 0 ? 128 : 0xFFFF); break;
            case 4: text.Insert(at, Slice(other)); break;
            case 5 when random.Next(4) == 0: text.Length = at; break;
            case 6: text.Remove(at, length).Insert(at, Piece()); break;
            default: text.Insert(at, Piece()); break;
        }
    }

    /// <summary>Short more often than long.</summary>
    private string Repeated()
    {
        var piece = random.Next(3) == 0 ? Piece() + Piece() : Piece();
        var times = random.Next(1, (int)Math.Pow(10, 1 + (random.NextDouble() * 3.3)));
        return string.Concat(Enumerable.Repeat(piece, Math.Clamp(times, 1, Math.Max(1, LongestRepetition / piece.Length))));
    }

    private string Slice(string text)
    {
        var start = random.Next(text.Length + 1);
        return text[start..Math.Min(text.Length, start + random.Next(1, 400))];
    }
}
