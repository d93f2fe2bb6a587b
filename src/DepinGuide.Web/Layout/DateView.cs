using DepinGuide.Facts.Values;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout;

/// <summary>A date, absolute and as precise as it is; a script adds "3 days ago" as a title. No component: a page has hundreds of them.</summary>
internal static class DateView
{
    /// <remarks>Digits and names of months need no escaping.</remarks>
    public static MarkupString Of(PartialDate date) => new($"<time datetime=\"{date.ToLiteral()}\">{ValueFormat.Date(date)}</time>");
}
