using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RazorPages.Pages;

public class IndexModel : PageModel
{
    private readonly GuestBook _guests;

    public IndexModel(GuestBook guests)
    {
        _guests = guests;
    }

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public void OnGet()
    {
        if (Name is null)
        {
            Console.WriteLine("#20 nobody gives a name");
            return;
        }

        Console.WriteLine($"#21 hello {Name}");
        _guests.Sign(Name);
    }
}

[HtmlTargetElement("stars")]
public class StarsTagHelper : TagHelper
{
    public int Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Console.WriteLine("#22 {0} stars", Count);
        output.Content.SetContent(new string('*', Count));
    }
}
