using LogAnalyzers.Model;

namespace LogAnalyzers.UnitTests.Model;

public sealed class FactTableTests
{
    private readonly FactTable<object> _table = new();

    [Fact]
    public void Fact_is_found_once_for_each_object()
    {
        var key = new object();

        var first = _table.Of(key, static k => new Fact(k));

        Assert.Same(first, _table.Of(key, static k => new Fact(k)));
        Assert.Same(first, _table.Find<Fact>(key));
        Assert.NotSame(first, _table.Of(new object(), static k => new Fact(k)));
    }

    [Fact]
    public void Facts_of_other_types_have_other_places()
    {
        var key = new object();

        var fact = _table.Of(key, static k => new Fact(k));

        Assert.Null(_table.Find<string>(key));
        Assert.Equal("text", _table.Of(key, static _ => "text"));
        Assert.Same(fact, _table.Find<Fact>(key));
    }

    [Fact]
    public void Cancelled_search_leaves_no_fact()
    {
        var key = new object();

        Assert.Throws<OperationCanceledException>(() => _table.Of(key, Search, new CancellationToken(canceled: true)));
        Assert.Null(_table.Find<Fact>(key));
        Assert.NotNull(_table.Of(key, Search, CancellationToken.None));

        static Fact Search(object key, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new Fact(key);
        }
    }

    [Fact]
    public async Task One_answer_is_kept_where_many_ask_at_once()
    {
        var key = new object();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _table.Of(key, static k => new Fact(k)))));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public void Fact_that_refers_to_its_object_does_not_keep_it_alive()
    {
        var (key, fact) = Ask();

        for (var i = 0; i < 10 && key.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(key.IsAlive);
        Assert.False(fact.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        (WeakReference Key, WeakReference Fact) Ask()
        {
            var asked = new object();
            return (new WeakReference(asked), new WeakReference(_table.Of(asked, static k => new Fact(k))));
        }
    }

    private sealed class Fact(object key)
    {
        public object Key { get; } = key;
    }
}
