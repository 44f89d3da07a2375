using Controllers.Filters;
using Controllers.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Controllers;

[ApiController]
[Route("books")]
public class BooksController : ControllerBase
{
    private readonly IBookStore _store;
    private readonly BookOptions _options;

    public BooksController(IBookStore store, IOptions<BookOptions> options)
    {
        _store = store;
        _options = options.Value;
        Console.WriteLine("#10 books controller is made");
    }

    [HttpGet("{id:int}")]
    [ServiceFilter(typeof(StampFilter))]
    public ActionResult<Book> Get(int id)
    {
        Console.WriteLine($"#11 looking for book {id}");
        var book = _store.Find(id);
        if (book is null)
        {
            Console.Error.WriteLine($"#12 no book {id}");
            return NotFound();
        }

        return book;
    }

    [HttpGet("broken")]
    [Timed("broken")]
    public IActionResult Broken() => throw new InvalidOperationException("shelf is broken");

    [HttpPost]
    public async Task<IActionResult> Add(Book book, [FromServices] IRepository<Book> repository)
    {
        if (_store.Count >= _options.Limit)
        {
            Console.WriteLine("warning: #13 only {0} books, {1} is refused", _options.Limit, book.Title);
            return Conflict();
        }

        var stored = await repository.SaveAsync(book);
        _store.Add(stored);
        return CreatedAtAction(nameof(Get), new { id = stored.Id }, stored);
    }
}

[Route("health")]
public sealed class HealthController(IBookStore store) : ControllerBase
{
    [HttpGet]
    public string Get()
    {
        Console.WriteLine("#14 healthy with " + store.Count + " books");
        return "ok";
    }
}
