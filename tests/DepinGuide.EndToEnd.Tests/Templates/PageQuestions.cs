namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>Scripts that ask an open page about itself.</summary>
internal static class PageQuestions
{
    /// <summary>Levels of the headings that are shown, in their order.</summary>
    public const string HeadingLevels = """
        () => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
          .filter(heading => heading.checkVisibility())
          .map(heading => Number(heading.tagName[1]))
        """;

    /// <summary>Headers without a scope, and tables without a caption. A table in a text is named by the box that it scrolls in.</summary>
    public const string TableFaults = """
        () => [...document.querySelectorAll("table")].flatMap((table, index) => {
          const name = `table ${index + 1}: `;
          const faults = [...table.querySelectorAll("th:not([scope])")].map(header => `${name}"${header.textContent.trim()}" has no scope`);
          const title = table.caption?.textContent ?? table.closest(".prose [role=region][aria-label]")?.ariaLabel ?? "";
          return title.trim() ? faults : [...faults, `${name}no caption`];
        })
        """;

    /// <summary>
    /// What makes the page wider than its window, outermost first; empty when nothing does. What scrolls in a box of its
    /// own does not count.
    /// </summary>
    public const string StickingOut = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const isBoxed = element => {
            for (let box = element.parentElement; box !== document.body; box = box.parentElement)
              if (getComputedStyle(box).overflowX !== "visible") return true;
            return false;
          };
          return [...document.body.querySelectorAll("*")]
            .filter(element => element.getBoundingClientRect().right > width + .5 && !isBoxed(element))
            .slice(0, 8)
            .map(element => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${element.textContent.replace(/\s+/g, " ").trim().slice(0, 40)}" ends at ${element.getBoundingClientRect().right}`)
            .concat(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
        }
        """;

    /// <summary>The words of the content. Copy buttons are left out: they come with scripts only.</summary>
    public const string Words = """
        () => {
          const main = document.querySelector("main");
          main.querySelectorAll(".copy").forEach(button => button.remove());
          return main.innerText.trim();
        }
        """;
}
