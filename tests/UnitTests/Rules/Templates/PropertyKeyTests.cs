using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>Keys of properties are placeholders by another name: LOG2005, LOG2007, LOG2015 and LOG2016 in every framework and form.</summary>
public sealed class PropertyKeyTests
{
    private const string Own = "KEY";

    /// <summary>Each form gives a property of the key <c>KEY</c> the value <c>orderId</c>.</summary>
    public static TheoryData<Framework, string> Forms { get; } = WithCollectionExpressions(new()
    {
        { Framework.Mel, "using var s = _logger.BeginScope(new Dictionary<string, object> { [KEY] = orderId });" },
        { Framework.Mel, "using var s = _logger.BeginScope(new Dictionary<string, object>() { { KEY, orderId } });" },
        { Framework.Mel, "var pairs = new Dictionary<string, object> { [KEY] = orderId }; using var s = _logger.BeginScope(pairs);" },
        { Framework.Mel, "using (_logger.BeginScope(new[] { new KeyValuePair<string, object>(KEY, orderId) })) { }" },
        { Framework.Mel, "using (_logger.BeginScope(new[] { KeyValuePair.Create(KEY, orderId) })) { }" },
        { Framework.Mel, "using (_logger.BeginScope(new List<KeyValuePair<string, object>> { new(KEY, orderId) })) { }" },
        { Framework.Mel, "using (_logger.BeginScope((KEY, orderId))) { }" },
        { Framework.Mel, "using (_logger.BeginScope<(string, object)>((KEY, orderId))) { }" },
        { Framework.Mel, "using (_logger.BeginScope(new KeyValuePair<string, object>(KEY, orderId))) { }" },
        { Framework.Serilog, "_logger.ForContext(KEY, orderId);" },
        { Framework.Serilog, "Serilog.Log.ForContext(KEY, orderId);" },
        { Framework.Serilog, "Serilog.LoggerExtensions.ForContext(_logger, Serilog.Events.LogEventLevel.Debug, KEY, orderId);" },
        { Framework.Serilog, "using var s = Serilog.Context.LogContext.PushProperty(KEY, orderId);" },
        { Framework.Serilog, "new Serilog.LoggerConfiguration().Enrich.WithProperty(KEY, orderId);" },
        { Framework.Serilog, "_logger.ForContext(new Serilog.Core.Enrichers.PropertyEnricher(KEY, orderId));" },
        { Framework.NLog, "_logger.WithProperty(KEY, orderId);" },
        { Framework.NLog, "_logger.WithProperties(new[] { new KeyValuePair<string, object?>(KEY, orderId) });" },
        { Framework.NLog, "NLog.LogEventBuilder b = new(_logger); b.Property(KEY, orderId);" },
        { Framework.NLog, "NLog.LogEventBuilder b = new(_logger); b.Properties(new Dictionary<string, object?> { [KEY] = orderId });" },
        { Framework.NLog, "using var s = _logger.PushScopeProperty(KEY, orderId);" },
        { Framework.NLog, "using var s = _logger.PushScopeProperties(new Dictionary<string, object?> { [KEY] = orderId });" },
        { Framework.NLog, "using var s = NLog.ScopeContext.PushProperty(KEY, orderId);" },
        { Framework.NLog, "using var s = NLog.ScopeContext.PushProperties(new[] { new KeyValuePair<string, object?>(KEY, orderId) });" },
        { Framework.NLog, "NLog.GlobalDiagnosticsContext.Set(KEY, orderId);" },
        { Framework.NLog, "new NLog.LogEventInfo().Properties[KEY] = orderId;" },
        { Framework.Log4Net, "log4net.ThreadContext.Properties[KEY] = orderId;" },
        { Framework.Log4Net, "log4net.LogicalThreadContext.Properties[KEY] = orderId;" },
        { Framework.Log4Net, "log4net.GlobalContext.Properties[KEY] = orderId;" },
    });

    /// <summary>Compilers of the first C# 12 have no operation for <c>[…]</c>.</summary>
    private static TheoryData<Framework, string> WithCollectionExpressions(TheoryData<Framework, string> forms)
    {
        if (typeof(IOperation).Assembly.GetType("Microsoft.CodeAnalysis.Operations.ICollectionExpressionOperation") is not null)
        {
            forms.Add(Framework.Mel, "using (_logger.BeginScope<KeyValuePair<string, object>[]>([new(KEY, orderId)])) { }");
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_key_is_spelt_as_the_option_says(Framework framework, string form)
        => Verify.InFramework(
            framework, form.Replace(Own, "{|LOG2007:\"order_id\"|}", StringComparison.Ordinal), ("log_analyzers.placeholder_casing", "pascal"));

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_key_that_is_spelt_so_is_right(Framework framework, string form)
        => Verify.InFramework(framework, form.Replace(Own, "\"OrderId\"", StringComparison.Ordinal), ("log_analyzers.placeholder_casing", "pascal"));

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Without_a_habit_nothing_is_wrong(Framework framework, string form)
        => Verify.InFramework(framework, form.Replace(Own, "\"order_id\"", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public Task The_kind_of_a_value_is_compared_with_those_of_placeholders(Framework framework, string form)
        => Verify.InFramework(
            framework,
            form.Replace(Own, "{|LOG2015:\"OrderId\"|}", StringComparison.Ordinal)
                + """ Other.LogWarning("Late: {|LOG2015:{OrderId}|}", name); } static ILogger Other = null!; void N() {""");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Keys_of_the_option_are_reserved(Framework framework, string form)
    {
        // What every record gets is an enricher's own doing.
        var isEnricher = form.Contains("Enrich.With", StringComparison.Ordinal) || form.Contains("Global", StringComparison.Ordinal);
        return Verify.InFramework(
            framework, form.Replace(Own, isEnricher ? "\"OrderId\"" : "{|LOG2016:\"OrderId\"|}", StringComparison.Ordinal),
            ("log_analyzers.reserved_keys", "OrderId"));
    }

    [Theory]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new Dictionary<string, object> { ["A"] = orderId, [{|LOG2005:"A"|}] = name })) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new Dictionary<string, object> { { "A", 1 }, { {|LOG2005:"A"|}, 1 } })) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new KeyValuePair<string, object>[] { new("A", 1), new({|LOG2005:"A"|}, 2) })) { }""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("A", orderId).ForContext<C>().ForContext({|LOG2005:"A"|}, _count).Information("x");""")]
    [InlineData(Framework.Serilog, """new Serilog.LoggerConfiguration().Enrich.WithProperty("A", 1).Enrich.WithProperty({|LOG2005:"A"|}, 2);""")]
    [InlineData(Framework.NLog, """_logger.WithProperty("A", orderId).WithProperty({|LOG2005:"A"|}, _count);""")]
    [InlineData(Framework.NLog, """new NLog.LogEventBuilder(_logger).Property("A", orderId).Message("x").Property({|LOG2005:"A"|}, _count);""")]
    [InlineData(Framework.NLog, """using (_logger.PushScopeProperties(new Dictionary<string, object?> { ["A"] = 1, [{|LOG2005:"A"|}] = 2 })) { }""")]
    public Task A_key_is_given_twice(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new Dictionary<string, object> { ["A"] = orderId, ["B"] = name })) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new Dictionary<string, object> { ["A"] = orderId, ["A"] = orderId })) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new Dictionary<string, object> { ["A"] = orderId, ["a"] = name })) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new { A = orderId })) { }""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("A", orderId).ForContext("B", orderId).Information("x {C}", name);""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("SourceContext", "x").ForContext("SourceContext", "y").Information("x");""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("A", orderId); _logger.ForContext("A", _count);""")]
    [InlineData(Framework.NLog, """using (_logger.PushScopeProperty("A", 1)) using (_logger.PushScopeProperty("A", 2)) { }""")]
    [InlineData(Framework.Log4Net, """log4net.ThreadContext.Properties["A"] = 1; log4net.ThreadContext.Properties["A"] = 2;""")]
    public Task Keys_that_are_given_once(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("X-Correlation-ID")]
    [InlineData("http.request.method")]
    [InlineData("")]
    [InlineData("名前")]
    public Task Names_that_others_gave_are_theirs(string key)
        => Verify.InMethod(
            $$"""
            _logger.LogInformation("{A} {B} {C} {D}", 1, 2, 3, 4);
                    using var s = _logger.BeginScope(new Dictionary<string, object> { ["{{key}}"] = orderId });
            """);

    [Fact]
    public Task Keys_follow_the_habit_of_the_placeholders()
        => Verify.InMethod("""
            _logger.LogInformation("{OrderId} {OrderName} {UserId} {UserName} {Rest}", 1, 2, 3, 4, 5);
                    _logger.LogInformation("{OrderId} {OrderName} {UserId} {UserName} {Rest}", 1, 2, 3, 4, 5);
                    using var s = _logger.BeginScope(new Dictionary<string, object> { [{|LOG2007:"order_id"|}] = orderId });
            """);

    [Fact]
    public Task Keys_of_a_framework_without_names_follow_no_habit()
        => Verify.InFramework(Framework.Log4Net, """
            log4net.ThreadContext.Properties["orderId"] = orderId;
                } static ILogger Other = null!; void N()
                {
                    Other.LogInformation("{OrderId} {OrderName} {UserId} {UserName} {Rest}", 1, 2, 3, 4, 5);
                    Other.LogInformation("{OrderId} {OrderName} {UserId} {UserName} {Rest}", 1, 2, 3, 4, 5);
            """);

    [Fact]
    public Task Keys_make_a_habit_as_well()
        => Verify.InFramework(Framework.Serilog, """
            _logger.ForContext("order_id", 1).ForContext("user_id", 2).ForContext("user_name", 3).ForContext("order_state", 4).Information("x");
                    _logger.ForContext("last_order", 1).Information("x {last_order}", 1);
            """);

    [Theory]
    [InlineData("""_logger.ForContext("A", order, true); _logger.ForContext("A", order, destructureObjects: true);""")]
    [InlineData("""_logger.ForContext({|LOG2015:"A"|}, order, true); _logger.ForContext({|LOG2015:"A"|}, name);""")]
    [InlineData("""_logger.ForContext("A", order, orderId > 1); _logger.ForContext("A", name);""")]
    [InlineData("""_logger.ForContext("A", state); _logger.ForContext("A", orderId);""")]
    [InlineData("""_logger.ForContext("A", items); _logger.ForContext("A", orderId);""")]
    public Task Values_in_parts_are_objects(string statements) => Verify.InFramework(Framework.Serilog, statements);

    [Fact]
    public Task A_reserved_key_of_an_enricher()
        => Verify.InFramework(Framework.Serilog, """
            new Serilog.LoggerConfiguration().Enrich.WithProperty("Region", "north");
                    _logger.ForContext({|LOG2016:"Region"|}, name).Information("x");
                    _logger.ForContext("Region", "north").Information("x");
                    _logger.ForContext("SourceContext", "orders").Information("x");
                    using var s = Serilog.Context.LogContext.PushProperty("SourceContext", "orders");
            """);

    /// <summary>As each framework was seen to take a key without a name.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """_logger.ForContext({|LOG2005:""|}, orderId);""")]
    [InlineData(Framework.Serilog, """_logger.ForContext({|LOG2005:" "|}, orderId);""")]
    [InlineData(Framework.Serilog, """using var s = Serilog.Context.LogContext.PushProperty({|LOG2005:""|}, orderId);""")]
    [InlineData(Framework.Serilog, """new Serilog.LoggerConfiguration().Enrich.WithProperty({|LOG2005:""|}, orderId);""")]
    [InlineData(Framework.NLog, """_logger.WithProperty({|LOG2005:""|}, orderId);""")]
    [InlineData(Framework.NLog, """_logger.WithProperty(" ", orderId);""")]
    [InlineData(Framework.NLog, """using var s = NLog.ScopeContext.PushProperty({|LOG2005:""|}, orderId);""")]
    [InlineData(Framework.NLog, """NLog.GlobalDiagnosticsContext.Set("", "x");""")]
    [InlineData(Framework.Log4Net, """log4net.ThreadContext.Properties[""] = orderId;""")]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope(new Dictionary<string, object> { [""] = orderId });""")]
    public Task A_key_has_a_name(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>What is pushed onto a stack has the key that the stack is found by.</summary>
    [Theory]
    [InlineData("""using var s = log4net.ThreadContext.Stacks[{|LOG2007:"order_id"|}].Push(name);""")]
    [InlineData("""using var s = log4net.LogicalThreadContext.Stacks[{|LOG2007:"order_id"|}].Push(name);""")]
    public Task A_stack_has_a_key(string statement)
        => Verify.InFramework(Framework.Log4Net, statement, ("log_analyzers.placeholder_casing", "pascal"));
}
