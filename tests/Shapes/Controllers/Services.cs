namespace Controllers.Services;

public sealed record Book(int Id, string Title)
{
    public Book Numbered(int id)
    {
        Console.WriteLine($"#30 {Title} is number {id}");
        return this with { Id = id };
    }
}

public class BookOptions
{
    public int Limit { get; set; }
}

public interface IBookStore
{
    int Count { get; }

    Book? Find(int id);

    void Add(Book book);
}

internal class BookStore : IBookStore
{
    private readonly Dictionary<int, Book> _books = new() { [1] = new(1, "Persuasion") };

    public int Count => _books.Count;

    public Book? Find(int id) => _books.GetValueOrDefault(id);

    public void Add(Book book)
    {
        lock (_books)
        {
            _books[book.Id] = book;
            Console.WriteLine("#31 {0} books now", _books.Count);
        }
    }
}

public interface IRepository<T>
{
    Task<T> SaveAsync(T item);
}

internal class Repository<T>(IBookStore store) : IRepository<T>
{
    public async Task<T> SaveAsync(T item)
    {
        await Task.Yield();
        Console.WriteLine($"#32 saving a {typeof(T).Name}");
        if (item is Book book)
        {
            return (T)(object)book.Numbered(store.Count + 1);
        }

        return item;
    }
}
