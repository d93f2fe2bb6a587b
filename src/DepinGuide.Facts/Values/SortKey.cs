using System.Collections.Frozen;
using System.Text;

namespace DepinGuide.Facts.Values;

/// <summary>The key by which text sorts alike on every database: lower case, accents removed, compared ordinally.</summary>
public static class SortKey
{
    /// <summary>
    /// Lower-case Latin letters by what they are without their marks. Written out because the solution runs without
    /// globalization data, where <see cref="string.Normalize()"/> leaves composed letters as they are.
    /// </summary>
    private static readonly FrozenDictionary<int, string> PlainLetters = Spell(
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ"),
        ("ae", "æǣǽ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđð"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịıİ"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽłŀ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("ss", "ßẞ"),
        ("t", "ţťțṫṭṯṱẗŧ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"));

    /// <summary>Latin letters lose their marks; other scripts are only lower-cased.</summary>
    /// <returns>At most <paramref name="maximumLength"/> characters, never half a surrogate pair; empty for null.</returns>
    public static string Fold(string? text, int maximumLength = 200)
    {
        var key = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var folded = FoldRune(rune);
            if (key.Length + folded.Length > maximumLength)
                break;

            key.Append(folded);
        }

        return key.ToString();
    }

    private static string FoldRune(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        return IsCombiningMark(lower) ? "" : PlainLetters.GetValueOrDefault(lower.Value) ?? lower.ToString();
    }

    private static bool IsCombiningMark(Rune rune) => rune.Value is >= 0x0300 and <= 0x036F;

    private static FrozenDictionary<int, string> Spell(params (string Plain, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create((int)letter, row.Plain))).ToFrozenDictionary();
}
