using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorPages.Pages;

[IgnoreAntiforgeryToken]
public class ArchiveModel : PageModel
{
    public int Year { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year)
    {
        await Task.Delay(1);
        Year = year;
        try
        {
            Console.WriteLine($"#30 archive has {100 / year} entries");
        }
        catch (DivideByZeroException ex)
        {
            Console.Error.WriteLine("ERROR: #31 archive is unreadable: " + ex.Message);
            return StatusCode(500);
        }

        return Page();
    }
}
