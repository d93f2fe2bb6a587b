using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout;

/// <summary>A symbol of <see cref="IconSheet"/>. It never stands alone: a word beside it says the same. No component: a page has hundreds of them.</summary>
internal static class Icon
{
    /// <param name="name">Id of the symbol without <c>icon-</c>. Name and class are ours and need no escaping.</param>
    public static MarkupString Of(string name, string? iconClass = null) =>
        new($"<svg class=\"icon {iconClass}\" aria-hidden=\"true\"><use href=\"#icon-{name}\"></use></svg>");
}
