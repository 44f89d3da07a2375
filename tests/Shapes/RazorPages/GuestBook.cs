using Microsoft.AspNetCore.Mvc;

namespace RazorPages;

public class GuestBook
{
    private readonly List<string> _names = [];

    public void Sign(string name)
    {
        Console.WriteLine($"#10 {name} signs the guest book");
        _names.Add(name);
    }

    ~GuestBook() => _names.Clear();
}

public class MenuViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(int depth)
    {
        Console.WriteLine("#11 menu of depth " + depth);
        return Content($"menu {depth}");
    }
}
