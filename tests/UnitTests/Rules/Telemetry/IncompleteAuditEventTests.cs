using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Telemetry;

public sealed class IncompleteAuditEventTests
{
    private const string Mel = "private readonly ILogger<C> _auditLogger = null!;";

    [Theory]
    [InlineData("""_auditLogger.LogInformation(17, "{Action} of order {OrderId} by {UserId}", "Deletion", orderId, user.Id);""")]
    [InlineData("""{|LOG7003:_auditLogger.LogInformation("{Action} of order {OrderId} by {UserId}", "Deletion", orderId, user.Id)|};""")]
    [InlineData("""{|LOG7003:_auditLogger.LogInformation(0, "{Action} of order {OrderId} by {UserId}", "Deletion", orderId, user.Id)|};""")]
    [InlineData("""{|LOG7003:_auditLogger.LogDebug(17, "{Action} of order {OrderId} by {UserId}", "Deletion", orderId, user.Id)|};""")]
    [InlineData("""{|LOG7003:_auditLogger.LogInformation(17, "Deletion of order {OrderId} by {UserId}", orderId, user.Id)|};""")]
    [InlineData("""{|LOG7003:_auditLogger.LogInformation(17, "{Action} of order {OrderId}", "Deletion", orderId)|};""")]
    [InlineData(
        """using (_auditLogger.BeginScope("By {UserId}", user.Id)) { _auditLogger.LogInformation(17, "{Action} of {OrderId}", name, orderId); }""")]
    [InlineData(
        """
        using var scope = _auditLogger.BeginScope(new Dictionary<string, object> { ["user_id"] = user.Id });
        _auditLogger.LogInformation(17, "{Action} of {OrderId}", name, orderId);
        """)]
    [InlineData("""_auditLogger.LogInformation(new EventId(17, "Deleted"), "{EventType} {OrderId} by {CreatedBy}", name, orderId, user.Id);""")]
    [InlineData("""_auditLogger.LogInformation(new EventId(orderId), "{EventType} {OrderId} by {CreatedBy}", name, orderId, user.Id);""")]
    [InlineData("""_auditLogger.Log(LogLevel.Information, 17, "{Action} of order {OrderId} by {UserId}", "Deletion", orderId, user.Id);""")]
    public Task Calls_on_an_audit_logger(string statements) => InType(Mel, statements);

    [Theory]
    [InlineData("private readonly ILogger<AuditTrail> _logger = null!; public class AuditTrail { }", true)]
    [InlineData("private static readonly ILogger _logger = LoggerFactory.Create(b => { }).CreateLogger(\"Shop.Audit\");", true)]
    [InlineData("private readonly IAuditLogger _logger = null!; public interface IAuditLogger : ILogger { }", true)]
    [InlineData("private readonly ILogger<C> _logger = null!;", false)]
    [InlineData("private readonly ILogger<Auditor> _logger = null!; public class Auditor { }", true)]
    public Task Categories_and_types(string field, bool isAudit)
        => InType(field, isAudit ? """{|LOG7003:_logger.LogInformation("x")|};""" : """_logger.LogInformation("x");""");

    [Theory]
    [InlineData("AuditLogService", false)]
    [InlineData("AuditMiddleware", false)]
    [InlineData("AuditLogger", true)]
    [InlineData("AuditTrail", true)]
    public Task A_class_of_its_own_category(string name, bool isTrail)
        => Verify.Diagnostics(
            $$"""
            class {{name}}
            {
                private readonly ILogger<{{name}}> _logger;
                public {{name}}(ILogger<{{name}}> logger) => _logger = logger;
                public void M(int id)
                {
                    {{(isTrail ? "{|LOG7003:" : "")}}_logger.LogInformation("Stored {Id}", id){{(isTrail ? "|}" : "")}};
                    _logger.LogDebug("Storing {Id}", id);
                    try { } catch (Exception e) { _logger.LogError(e, "Not stored {Id}", id); }
                }
            }
            """);

    [Theory]
    [InlineData("""_audit.Information("{Action} of order {OrderId} by {UserId}", name, orderId, user.Id);""")]
    [InlineData("""{|LOG7003:_audit.Information("Order {OrderId}", orderId)|};""")]
    [InlineData("""_audit.ForContext("UserId", user.Id).Information("{Action} of {OrderId}", name, orderId);""")]
    [InlineData("""var log = _audit.ForContext("UserId", user.Id); {|LOG7003:log.Debug("{Action} of {OrderId}", name, orderId)|};""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("UserId", user.Id)) _audit.Information("{Action} of {OrderId}", name, orderId);""")]
    [InlineData("""_audit.Information("{@Entry}", new Entry());""")]
    public Task Serilog(string statements) => InType(
        """
        private readonly Serilog.ILogger _audit = Serilog.Log.ForContext("SourceContext", "Audit");
        public class Entry { public string Action { get; set; } = ""; public string UserName { get; set; } = ""; }
        """, statements);

    [Fact]
    public Task An_enricher_of_the_project() => InType(
        """
        private readonly Serilog.ILogger _audit = new Serilog.LoggerConfiguration().Enrich.WithProperty("UserName", "x").CreateLogger();
        """, """_audit.Information("{Action} of {OrderId}", name, orderId);""");

    [Theory]
    [InlineData("delegate Task RequestDelegate(object context);", "RequestDelegate next", true)]
    [InlineData("", "Action next", false)]
    public Task A_scope_around_all_requests(string type, string next, bool isRequest) => Verify.Diagnostics(
        $$"""
        {{type}}
        class Users({{next}}, ILogger<Users> logger)
        {
            void Invoke(string name) { using (logger.BeginScope("{UserName}", name)) { next.DynamicInvoke(name); } }
        }
        class C(ILogger<C> auditLog)
        {
            void M(int id)
            {
                {{(isRequest ? "" : "{|LOG7003:")}}auditLog.LogInformation(4, "{Action} of {Id}", "Deletion", id){{(isRequest ? "" : "|}")}};
            }
        }
        """);

    [Theory]
    [InlineData("""_log.Info("{Action} of order {OrderId} by {UserId}", name, orderId, user.Id);""")]
    [InlineData("""{|LOG7003:_log.Info("Order {OrderId}", orderId)|};""")]
    [InlineData("""{|LOG7003:_log.Debug("{Action} of order {OrderId} by {UserId}", name, orderId, user.Id)|};""")]
    [InlineData("""_log.WithProperty("UserId", user.Id).Info("{Action} of order {OrderId}", name, orderId);""")]
    [InlineData("""using (NLog.ScopeContext.PushProperty("UserId", user.Id)) { _log.Info("{Action} of order {OrderId}", name, orderId); }""")]
    public Task NLog(string statements) => InType("""private static readonly NLog.Logger _log = NLog.LogManager.GetLogger("Audit");""", statements);

    [Theory]
    [InlineData("[LoggerMessage(7, LogLevel.Information, \"{Action} by {UserId}\")]", "AuditLogin")]
    [InlineData("[{|LOG7003:LoggerMessage(LogLevel.Information, \"{Action} by {UserId}\")|}]", "AuditLogin")]
    [InlineData("[LoggerMessage(LogLevel.Information, \"{Action} by {UserId}\")]", "Login")]
    [InlineData("[LoggerMessage(LogLevel.Information, \"{Action} by {UserId}\")]", "AuditFailed")]
    public Task Definitions(string attribute, string method)
        => Verify.DiagnosticsInBrokenCode(
            $$"""
            partial class C
            {
                {{attribute}}
                static partial void {{method}}(ILogger logger, string action, int userId);
            }
            """);

    [Fact]
    public Task Wrappers() => Verify.Diagnostics(
        """
        public static class AuditLog
        {
            public static void Write(this ILogger logger, string template, params object?[] args) => logger.LogInformation(5, template, args);
        }
        class C
        {
            public void M(ILogger logger, int id)
            {
                {|LOG7003:logger.Write("Deleted {Id}", id)|};
                logger.Write("{Action} {Id} by {User}", "x", id, "y");
            }
        }
        """);

    [Fact]
    public Task Options() => Verify.InMethod(
        """
        {|LOG7003:_logger.LogInformation(1, "Deleted {Id}", orderId)|};
        _logger.LogInformation(2, "Deleted {Id} by {Wer}", orderId, name);
        """,
        ("log_analyzers.audit.loggers", "_logger"), ("log_analyzers.audit.actor_keys", "wer"), ("log_analyzers.audit.action_keys", ""));

    [Fact]
    public Task Senseless_option() => Verify.InMethod("""_logger.LogInformation("Deleted {Id}", orderId);""", ("log_analyzers.audit.loggers", ""));

    [Fact]
    public Task Message() => Verify.Message(
        """{|#0:_logger.LogDebug("Deleted {Id}", orderId)|};""", "LOG7003",
        "The audit event lacks an EventId that is not 0, a level of Information or higher, a placeholder for who acted and a placeholder for what "
            + "was done: who looks for what somebody did will not find it",
        ("log_analyzers.audit.loggers", "_logger"));

    [Fact]
    public Task A_template_that_is_made() => InType(
        Mel, """{|LOG7003:_auditLogger.LogInformation(17, {|LOG2001:$"{orderId} deleted"|})|};""");

    private static Task InType(string field, string statements)
    {
        var test = Verify.TestWithAllFrameworks(
            $$"""
            class User { public int Id { get; set; } }
            class C
            {
                {{field}}
                void M(User user, string name, int orderId)
                {
                    {{statements}}
                }
            }
            """, [.. new[] { "2015", "5001", "2009", "2016", "6006", "5008" }.Select(n => ($"dotnet_diagnostic.LOG{n}.severity", "none"))]);
        return test.RunAsync();
    }
}
