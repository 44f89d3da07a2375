using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class TypeNameArgumentTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_objects_without_a_text_of_their_own(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info("Took {|LOG2011:{Order}|} of {Name}", order, name);""");
        await Verify.InFramework(framework, """LOG.Error(error, "Lost {|LOG2011:{Order}|}", order.User);""");
        await Verify.InFramework(framework, """LOG.Info("Waiting for {|LOG2011:{Task}|} with {|LOG2011:{Token}|}", Task.FromResult(1), token);""");
    }

    [Theory]
    [InlineData("""LOG.Info("Took {@Order} and {$Order2}", order, order);""")]
    [InlineData("""LOG.Info("Took {Order} and {State}", (object)order, state);""")]
    [InlineData("""LOG.Info("Took {Items}, {Names} and {Orders}", items, new List<string>(), new[] { order });""")]
    [InlineData("""LOG.Info("Took {Error}, {Builder}, {Type}, {Uri}", 1, new StringBuilder(), typeof(C), new Uri("http://a"));""")]
    [InlineData("""LOG.Info("Took {Pair}, {@Anonymous}, {Action}, {Day}", (1, 2), new { order.Id }, (Action)(() => { }), DayOfWeek.Friday);""")]
    [InlineData("""LOG.Info("Took {Id}, {Price}, {When}, {Left}", orderId, order.Price, DateTime.UtcNow, (int?)3);""")]
    [InlineData("""LOG.Info("Took {Stream} and {Disposable}", (Stream)new MemoryStream(), (IDisposable)new MemoryStream());""")]
    public async Task Accepts_all_that_may_say_more(string statement)
    {
        await Verify.InFramework(Framework.Serilog, statement);
        await Verify.InFramework(Framework.NLog, statement);
    }

    /// <summary>Its text has all members in one piece; under Microsoft.Extensions.Logging there is no other way.</summary>
    [Fact]
    public async Task Reports_anonymous_objects()
    {
        const string Code = """LOG.Info("Took {0}", new { order.Id, order.Name });""";
        await Verify.InFramework(Framework.Serilog, Code.Replace("{0}", "{|LOG2011:{Order}|}", StringComparison.Ordinal));
        await Verify.InFramework(Framework.NLog, Code.Replace("{0}", "{|LOG2011:{Order}|}", StringComparison.Ordinal));
        await Verify.InFramework(Framework.Mel, Code.Replace("{0}", "{Order}", StringComparison.Ordinal));
        await Verify.InFramework(Framework.Serilog, """LOG.Info("Took {Made}", new { order.Id, Card = order.Name });""");
    }

    [Theory]
    [InlineData("class Money { }", true)]
    [InlineData("struct Money { public decimal Amount; }", true)]
    [InlineData("""abstract class Base { public override string ToString() => ""; } class Money : Base { }""", false)]
    [InlineData("""class Money { public override string ToString() => ""; }""", false)]
    [InlineData("""class Money { public new string ToString() => ""; }""", true)]
    [InlineData("class Money { public string ToString(string format) => format; }", true)]
    [InlineData("""class Money : IFormattable { public string ToString(string? format, IFormatProvider? provider) => ""; }""", false)]
    [InlineData("record Money;", false)]
    [InlineData("record struct Money;", false)]
    [InlineData("abstract class Money { }", false)]
    [InlineData("class Money : List<int> { }", false)]
    public Task Own_types(string declaration, bool isReported) => Verify.Diagnostics(
        $$"""
        {{declaration}}
        partial class C
        {
            void M(ILogger logger, Money money) => logger.LogInformation("Paid {{(isReported ? "{|LOG2011:{Money}|}" : "{Money}")}}", money);
            void T<TMoney>(ILogger logger, TMoney money) => logger.LogInformation("Paid {Money}", money);
        }
        """);

    [Fact]
    public Task Reports_definitions() => Verify.Diagnostics(
        """
        class Order { public int Id { get; set; } }
        static partial class Log
        {
            static readonly Action<ILogger, Order, Exception?> s_took =
                LoggerMessage.Define<Order>(LogLevel.Information, 1, "Took {|LOG2011:{Order}|}");
            [LoggerMessage(2, LogLevel.Information, "Took {|LOG2011:{Order}|} of {Name}")]
            static partial void Took(ILogger logger, string name, Order order);
            static partial void Took(ILogger logger, string name, Order order) => s_took(logger, order, null);
        }
        """);

    [Fact]
    public Task Says_what_is_shown()
        => Verify.Message("""_logger.LogInformation("Took {|#0:{Order}|}", order);""", "LOG2011",
            "'{Order}' shows 'Order' for every value: the type has no ToString() of its own; log the members that matter");
}
