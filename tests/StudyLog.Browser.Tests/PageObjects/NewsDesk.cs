using Microsoft.Playwright;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>The news text of a session's page, and what is cut out of it.</summary>
public sealed class NewsDesk(IPage page)
{
    private const string Select =
        """
        (body, words) => {
          const at = body.textContent.indexOf(words);
          const range = document.createRange();
          let seen = 0;
          const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            if (seen <= at && at < seen + node.length) range.setStart(node, at - seen);
            if (seen < at + words.length && at + words.length <= seen + node.length) range.setEnd(node, at + words.length - seen);
            seen += node.length;
          }
          body.focus();
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """;

    public ILocator Body => page.Locator("[data-news-body]");

    public ILocator Speaker => page.Locator("[data-news-speaker] input");

    /// <summary>The agenda item under which goes what is cut from now on.</summary>
    public ILocator AgendaItem => page.Locator("[data-news-agenda]");

    public ILocator Tinted => Body.Locator("mark.cut");

    /// <summary>Opens the place of the text, pastes it, and begins to cut.</summary>
    public async Task Paste(string text)
    {
        await page.GetByText("从通讯稿摘录").First.ClickAsync();
        await page.GetByLabel("通讯稿全文").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始摘录" }).ClickAsync();
        await Body.WaitForAsync();
    }

    /// <summary>Marks a passage, as a hand does.</summary>
    public Task Mark(string words) => Body.EvaluateAsync(Select, words);
}
