using Microsoft.CodeAnalysis.CSharp;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules;

/// <content>The examples.</content>
public sealed partial class NoFixTests
{
    private static readonly Example[] s_examples =
    [
        new(
            "LOG2001", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<int>(LogLevel.Information, 1, $"Order {orderId} {{Id}}");"""),
        new(
            "LOG2001", "the values are passed as an array",
            """
                var text = "x " + orderId;
                object[] values = [name];
                _logger.LogInformation(text + " {Name}" + items.Length, values);
                """),
        new(
            "LOG2001", "the call names its arguments",
            """var text = "x " + orderId; _count++; _logger.LogInformation(message: text, name);"""),
        new(
            "LOG2001", "the text can't be taken apart",
            """var text = $"x {orderId} {{Name}}"; _count++; LOG.Info(text, name);"""),
        new(
            "LOG2001", "the method that is called would have to take a template and its values",
            """void Say(string text) => LOG.Info(text); Say($"Order {orderId}");"""),
        new(
            "LOG2002", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<int>(LogLevel.Information, 1, name);"""),
        new(
            "LOG2002", "the values that the call gives belong to a text that is not known",
            """LOG.Info(name, orderId);"""),
        new(
            "LOG2003", "the text stands in another place, where others may use it",
            """var text = "x {A} {B}"; LOG.Info(text, orderId);"""),
        new(
            "LOG2003", "the call chooses from several texts",
            """LOG.Info(orderId > 1 ? "x {A}" : "y {A} {B}", orderId);"""),
        new(
            "LOG2003", "the text stands in another place, where others may use it",
            """const string Text = "x {A}"; LOG.Info(Text, orderId, name);"""),
        new(
            "LOG2003", "the text is put together from pieces",
            """const string End = " {A}"; LOG.Info("x" + End, orderId, name);"""),
        new(
            "LOG2003", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<int>(LogLevel.Information, 1, "x {A} {B}");"""),
        new(
            "LOG2003", "the values are passed as an array",
            """LOG.Info("x {A} {B}", new object[] { orderId });"""),
        new(
            "LOG2003", "the call names its arguments",
            """_logger.LogInformation(message: "x {A} {B}", args: orderId);"""),
        new(
            "LOG2003", "what is meant can't be told",
            """LOG.Info("x {Q}");"""),
        new(
            "LOG2004", "the text stands in another place, where others may use it",
            """const string Text = "x {A} }"; LOG.Info(Text, orderId);"""),
        new(
            "LOG2004", "the call chooses from several texts",
            """LOG.Info(orderId > 1 ? "x {A}" : "y {A} }", orderId);"""),
        new(
            "LOG2004", "the text is put together from pieces",
            """const string End = " }"; LOG.Info("x {A}" + End, orderId);"""),
        new(
            "LOG2004", "which of the braces are pairs can't be told",
            """LOG.Info("}}} {Id}", orderId);"""),
        new(
            "LOG2004", "the placeholders need names as well",
            """LOG.Info("x {0} }", orderId);"""),
        new(
            "LOG2004", "two placeholders would have one name",
            """LOG.Info("x {Id} {id} }", orderId, name);"""),
        new(
            "LOG2004", "what is meant can't be told",
            """_logger.InfoFormat("x {Name}", name);""", Verification.Framework.Log4Net),
        new(
            "LOG2005", "the text stands in another place, where others may use it",
            """const string Text = "{Id} of {Id}"; LOG.Info(Text, orderId, user.Id);"""),
        new(
            "LOG2005", "the call chooses from several texts",
            """LOG.Info(orderId > 1 ? "x {A} {B}" : "y {A} {A}", orderId, name);"""),
        new(
            "LOG2005", "the text is put together from pieces",
            """const string End = "{Id}"; LOG.Info("{Id} of " + End, orderId, user.Id);"""),
        new(
            "LOG2005", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<int, int>(LogLevel.Information, 1, "{Id} of {Id}");"""),
        new(
            "LOG2005", "the call names its arguments",
            """_logger.LogInformation(message: "{Id} of {Id}", args: [orderId]);"""),
        new(
            "LOG2005", "a value does not take the format of its placeholder",
            """_logger.Info("{id:Q} {Id}", Guid.Empty, orderId);""", Verification.Framework.NLog),
        new(
            "LOG2005", "the value would be evaluated twice",
            """int Next() => _count++; LOG.Info("{Id} of {Id}", Next());"""),
        new(
            "LOG2005", "which name it was meant to have does not show",
            """using var s = Serilog.Context.LogContext.PushProperty("", orderId);""", Framework.Serilog),
        new(
            "LOG2005", "layouts, filters and other code may ask for the key by its name",
            """using (_logger.BeginScope(new Dictionary<string, object> { ["A"] = 1, ["A"] = 2 })) { }"""),
        new(
            "LOG2006", "the text stands in another place, where others may use it",
            """const string Text = "x {0}"; LOG.Info(Text, orderId);"""),
        new(
            "LOG2006", "the call chooses from several texts",
            """LOG.Info(orderId > 1 ? "x {A}" : "y {0}", orderId);"""),
        new(
            "LOG2006", "the text is put together from pieces",
            """const string End = "{0}"; LOG.Info("x " + End, orderId);"""),
        new(
            "LOG2006", "placeholders and arguments have to agree first",
            """LOG.Info("x {0} {1}", orderId);"""),
        new(
            "LOG2006", "the values are passed as an array",
            """object[] values = [orderId]; LOG.Info("x {0}", values);"""),
        new(
            "LOG2006", "the call names its arguments",
            """_logger.Information(messageTemplate: "{1} {0}", propertyValue0: orderId, propertyValue1: name);""", Verification.Framework.Serilog),
        new(
            "LOG2006", "the values would be evaluated in another order",
            """int Next() => _count++; _logger.Information("{1} {0}", Next(), Next());""", Verification.Framework.Serilog),
        new(
            "LOG2006", "a comment stands among the values",
            """_logger.Information("{1} {0}", orderId, /* the name */ name);""", Verification.Framework.Serilog),
        new(
            "LOG2006", "the format would be read in another way",
            """_logger.Info("{0:F2}}}", order.Price);""", Verification.Framework.NLog),
        new(
            "LOG2007", "placeholders and arguments have to agree first",
            """LOG.Info("{orderId} {name}", orderId);"""),
        new(
            "LOG2007", "a value does not take the format of its placeholder",
            """_logger.Info("{day:Q} {Id}", (DayOfWeek?)DayOfWeek.Friday, orderId);""", Verification.Framework.NLog),
        new(
            "LOG2007", "a pattern does not say how names are spelt",
            """LOG.Info("{Name}", name);""") { Options = [("log_analyzers.placeholder_casing", "x[a-z]+")] },
        new(
            "LOG2007", "two placeholders would have one name",
            """LOG.Info("{id} {Id}", orderId, user.Id);"""),
        new(
            "LOG2007", "the text stands in another place, where others may use it",
            """const string T = "{name}"; LOG.Info(T, name);"""),
        new(
            "LOG2007", "the text is put together from pieces",
            """const string T = "{name}"; LOG.Info("x " + T, name);"""),
        new(
            "LOG2007", "layouts, filters and other code may ask for the key by its name",
            """_logger.ForContext("order_id", 1).Information("x {UserId}", 2);""",
            Verification.Framework.Serilog) { Options = [("log_analyzers.placeholder_casing", "pascal")] },
        new(
            "LOG2008", "the text stands in another place, where others may use it",
            """var text = "x {Name} {OrderId}"; LOG.Info(text, orderId, name);"""),
        new(
            "LOG2008", "the call chooses from several texts",
            """LOG.Info(orderId > 1 ? "x {Name} {OrderId}" : "y {OrderId} {Name}", orderId, name);"""),
        new(
            "LOG2008", "a comment stands among the values",
            """LOG.Info("{OrderId} of {UserId}", user.Id, /* the order */ orderId);"""),
        new(
            "LOG2008", "the values would be evaluated in another order",
            """
                int GetUserId() => _count++;
                int GetOrderId() => _count++;
                LOG.Info("{OrderId} of {UserId}", GetUserId(), GetOrderId());
                """),
        new(
            "LOG2009", "what happened is only known to whoever wrote the code",
            """LOG.Info("{Said}", name);"""),
        new(
            "LOG2009", "what happened is only known to whoever wrote the code",
            """LOG.Info("{Place}", $"{orderId}/{user.Id}");"""),
        new(
            "LOG2009", "the call names its arguments",
            """_logger.LogInformation(message: "{Said}", args: $"Order {orderId} was shipped");"""),
        new(
            "LOG2009", "the value would be shown in another way",
            """LOG.Info("{Said}", $"Order {orderId} was shipped");""", Verification.Framework.Serilog),
        new(
            "LOG2009", "the text can't be taken apart",
            """LOG.Info("{Said}", "Order {x} was shipped");"""),
        new(
            "LOG2009", "a comment would be lost",
            """LOG.Info("{Said}", /* says it */ $"Order {orderId} was shipped");"""),
        new(
            "LOG2011", "the framework stores no parts of objects",
            """LOG.Info("By {User}", user);"""),
        new(
            "LOG2011", "whoever calls the defined method would have to be changed too",
            """
                class User { public int Id { get; set; } }
                static partial class Log {
                [LoggerMessage(1, LogLevel.Information, "By {User}")] static partial void By(ILogger logger, User user);
                    static partial void By(ILogger logger, User user) { } }
                """) { IsFile = true },
        new(
            "LOG2011", "the text stands in another place, where others may use it",
            """const string Text = "By {User}"; LOG.Info(Text, user);""", Verification.Framework.Serilog),
        new(
            "LOG2011", "the text is put together from pieces",
            """const string Text = "{User}"; LOG.Info("By " + Text, user);""", Verification.Framework.Serilog),
        new(
            "LOG2011", "the placeholder has a format",
            """LOG.Info("By {User,5}", user);""", Verification.Framework.Serilog),
        new(
            "LOG2011", "by its name the value may be secret",
            """LOG.Info("By {Token}", user);""", Verification.Framework.Serilog),
        new(
            "LOG2012", "the values are passed as an array",
            """LOG.Info("Id {Id}", new[] { orderId.ToString() });"""),
        new(
            "LOG2012", "a value does not take the format of its placeholder",
            """_logger.Info("{Price} {Id:Q}", order.Price.ToString("F2", null), Guid.Empty);""", Verification.Framework.NLog),
        new(
            "LOG2012", "the text stands in another place, where others may use it",
            """const string Text = "x {Price}"; LOG.Info(Text, order.Price.ToString("F2", null));"""),
        new(
            "LOG2012", "the text is put together from pieces",
            """const string Text = "{Price}"; LOG.Info("x " + Text, order.Price.ToString("F2", null));"""),
        new(
            "LOG2012", "the placeholder has a format",
            """LOG.Info("x {Place:l}", $"{orderId}/{name}");"""),
        new(
            "LOG2012", "the text can't be taken apart",
            """LOG.Info("at {Place,10}", $"{orderId}/{name}");"""),
        new(
            "LOG2012", "a comment would be lost",
            """
                LOG.Info("Id {Id}", orderId // the number
                .ToString());
                """),
        new(
            "LOG2013", "the template has to be well-formed first",
            """LOG.Info("Done {A.");"""),
        new(
            "LOG2013", "placeholders and arguments have to agree first",
            """LOG.Info("Done {A} {B}.", orderId);"""),
        new(
            "LOG2013", "the text stands in another place, where others may use it",
            """const string Text = "Done."; LOG.Info(Text);"""),
        new(
            "LOG2013", "the text is put together from pieces",
            """const string Text = "it."; LOG.Info("Done " + Text);"""),
        new(
            "LOG2014", "the call names the type of the state",
            """using (_logger.BeginScope<object>($"Order {orderId}")) { }"""),
        new(
            "LOG2014", "the framework opens no scope with a template",
            """using (NLog.ScopeContext.PushProperty("Scope", $"Order {orderId}")) { }""", Verification.Framework.NLog),
        new(
            "LOG2014", "the call names its arguments",
            """using (_logger.BeginScope(state: $"Order {orderId}")) { }"""),
        new(
            "LOG2014", "the text can't be taken apart",
            """using (_logger.BeginScope(string.Format(name, orderId))) { }"""),
        new(
            "LOG2016", "placeholders and arguments have to agree first",
            """LOG.Info("{Message} {B}", name);""") { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "the placeholders need names of their own first",
            """LOG.Info("{Message} {Message}", name);""", Verification.Framework.Serilog) { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<string>(LogLevel.Information, 1, "{Message}");""") { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "the values are passed as an array",
            """object[] values = [name]; LOG.Info("{Message}", values);""") { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "a value does not take the format of its placeholder",
            """_logger.Info("{Message} {Id:Q}", name, Guid.Empty);""",
            Verification.Framework.NLog) { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "the text stands in another place, where others may use it",
            """const string Text = "{Message}!"; LOG.Info(Text, name);""") { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "the text is put together from pieces",
            """const string Text = "{Message}!"; LOG.Info("x " + Text, name);""") { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2016", "layouts, filters and other code may ask for the key by its name",
            """_logger.WithProperty("Message", name).Info("x");""",
            Verification.Framework.NLog) { Options = [("log_analyzers.reserved_keys", "Message")] },
        new(
            "LOG2017", "placeholders and arguments have to agree first",
            """LOG.Info("{@Id} {B}", orderId);"""),
        new(
            "LOG2017", "a value does not take the format of its placeholder",
            """_logger.Info("{@Id} {Other:Q}", orderId, Guid.Empty);""", Verification.Framework.NLog),
        new(
            "LOG2017", "the text stands in another place, where others may use it",
            """const string Template = "{@Id}"; LOG.Info(Template, orderId);"""),
        new(
            "LOG2017", "the text is put together from pieces",
            """const string Template = "{@Id}"; LOG.Info("x " + Template, orderId);"""),
        new(
            "LOG2017", "only a number would be left as the placeholder's name",
            """LOG.Info("{@0x}", orderId);"""),
        new(
            "LOG2017", "two placeholders would have one name",
            """LOG.Info("{@Id} {Id}", orderId, user.Id);"""),
        new(
            "LOG2017", "the value would be shown in another way",
            """_logger.Info("{@Name}", name);""", Verification.Framework.NLog),
        new(
            "LOG2018", "the call names its arguments",
            """_logger.Debug(message: $"Order {orderId}");""", Verification.Framework.Log4Net),
        new(
            "LOG2018", "the values are shown in more than one culture",
            """_logger.Debug($"Order {orderId} {string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:F2}", order.Price)}");""",
            Verification.Framework.Log4Net),
        new(
            "LOG2018", "the text can't be taken apart",
            """_logger.Debug($"Order {orderId} {(() => 1)}");""", Verification.Framework.Log4Net),
        new("LOG2003", "what is meant can't be told", """LOG.Info("{1}", orderId);""", Verification.Framework.NLog),
        new("LOG2003", "what is meant can't be told", """LOG.Info("{1}", orderId);""", Verification.Framework.Serilog),
        new("LOG2003", "what is meant can't be told", """_logger.InfoFormat("{1}", orderId);""", Verification.Framework.Log4Net),
        new("LOG2003", "what is meant can't be told", """LOG.Info("{1} of ", orderId, error);""", Verification.Framework.NLog),
        new(
            "LOG4002", "placeholders and arguments have to agree first",
            """LOG.Warn("{A} {B}", error, orderId, error);"""),
        new(
            "LOG3002", "the template has to be well-formed first",
            """LOG.Info("ERROR: {A", orderId);"""),
        new(
            "LOG3002", "placeholders and arguments have to agree first",
            """LOG.Info("ERROR: {A} {B}", orderId);"""),
        new(
            "LOG3002", "the text stands in another place, where others may use it",
            """const string Text = "ERROR: no stock"; LOG.Info(Text);"""),
        new(
            "LOG3002", "the text is put together from pieces",
            """const string Text = "OR: no stock"; LOG.Info("ERR" + Text);"""),
        new(
            "LOG3002", "the guard around it asks for the present level",
            """if (_logger.IsEnabled(LogLevel.Information)) LOG.Info("ERROR: no stock");"""),
        new(
            "LOG3002", "the text names two levels",
            """LOG.Info("ERROR: [WARN] no stock");"""),
        new(
            "LOG3003", "the template has to be well-formed first",
            """
                try {
                _count++;
                order.Name = name.Trim();
                M(order, user, name, 1, items, state, error, token).Wait();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x {A", 1);
                }
                """),
        new(
            "LOG3003", "placeholders and arguments have to agree first",
            """
                try {
                M(order, user, name, 1, items, state, error, token).Wait();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x {A} {B}", 1);
                }
                """),
        new(
            "LOG3003", "the guard around it asks for the present level",
            """
                try {
                M(order, user, name, 1, items, state, error, token).Wait();
                } catch (Exception ex) {
                if (_logger.IsEnabled(LogLevel.Information)) {
                _logger.LogInformation(ex, "x");
                } }
                """),
        new(
            "LOG3003", "the level of most such records is for a person to say",
            """
                class C {
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger) {
                _logger = logger;
                } static void Work() {
                new C(null!).M0();
                } void M0() {
                try {
                Work();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x");
                } } void M1() {
                try {
                Work();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x");
                } } void M2() {
                try {
                Work();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x");
                } } void M3() {
                try {
                Work();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x");
                } } void M4() {
                try {
                Work();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x");
                } } void M5() {
                try {
                Work();
                } catch (Exception ex) {
                _logger.LogInformation(ex, "x");
                } } }
                """) { IsFile = true },
        new(
            "LOG3004", "what the guard has asked is kept in a variable that other code reads",
            """var isOn = _logger.IsEnabled(LogLevel.Error); if (isOn) LOG.Info("a"); if (isOn) LOG.Error("b");"""),
        new(
            "LOG3005", "the template has to be well-formed first",
            """LOG.Debug("All {A", items.ToList());"""),
        new(
            "LOG3005", "placeholders and arguments have to agree first",
            """LOG.Debug("All {A} {B}", items.ToList());"""),
        new(
            "LOG3005", "what making the values does has to happen whatever the level is",
            """LOG.Debug("All {A} {B}", items.ToList(), _count++);"""),
        new(
            "LOG3005", "no if can stand in front of the call",
            """Action later = () => _logger.LogDebug("All {All}", items.ToList()); later();"""),
        new(
            "LOG3005", "the logger is not simply named",
            """ILogger Find() => _logger; Find().LogDebug("All {All}", items.ToList());"""),
        new(
            "LOG3006", "a comment or directive would go with the guard",
            """if (_logger.IsEnabled(LogLevel.Debug)) /* why */ { LOG.Debug("x"); }"""),
        new(
            "LOG4001", "the template has to be well-formed first",
            """try { _count++; } catch { LOG.Error("x {A", 1); }"""),
        new(
            "LOG4001", "placeholders and arguments have to agree first",
            """try { _count++; } catch { LOG.Error("x {A} {B}", 1); }"""),
        new(
            "LOG4001", "the call names its arguments",
            """try { _count++; } catch { _logger.Error(message: "failed"); }""", Verification.Framework.Log4Net),
        new(
            "LOG4001", "no method of the framework takes a format and an exception",
            """try { _count++; } catch { LOG.Error("{{failed}}"); }""", Verification.Framework.Log4Net),
        new(
            "LOG4001", "the placeholders need names of their own first",
            """try { _count++; } catch { LOG.Error("x {0}", orderId); }"""),
        new(
            "LOG4002", "the template has to be well-formed first",
            """LOG.Error("x {A", error);"""),
        new(
            "LOG4002", "placeholders and arguments have to agree first",
            """LOG.Error("x {A} {B} {C}", 1, error);"""),
        new(
            "LOG4002", "the placeholders need names of their own first",
            """LOG.Error("x {Id} {Id}", 1, 2, error);"""),
        new(
            "LOG4002", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<Exception>(LogLevel.Error, 1, "Failed {Error}");"""),
        new(
            "LOG4002", "the exception would be evaluated twice",
            """Exception Next() => error; LOG.Error("Failed {Reason} at {Place}", Next(), name);"""),
        new(
            "LOG4003", "the exception would be evaluated twice",
            """Exception Next() => error; LOG.Error("Failed: {Reason}", Next().Message);"""),
        new(
            "LOG4003", "the template has to be well-formed first",
            """LOG.Error("x {A", error.Message);"""),
        new(
            "LOG4003", "placeholders and arguments have to agree first",
            """LOG.Error("x {A} {B} {C}", 1, error.Message);"""),
        new(
            "LOG4004", "a directive stands in the block",
            """
                try { M(order, user, name, 1, items, state, error, token).Wait(); } catch (Exception)
                {
                #if X
                #endif
                }
                """),
        new(
            "LOG4004", "no logger is in reach, and a suggestion brings none to static code",
            """
                using System;
                using Microsoft.Extensions.Logging;
                static class C { static int s_count; static void M() { try { s_count++; } catch { } } }
                """) { IsFile = true, Options = [("log_analyzers.framework", "mel")] },
        new(
            "LOG4004", "no logger is in reach, and log_analyzers.wiring lets none be added",
            """
                using System;
                using Serilog;
                static class C { static int s_count; static void M() { try { s_count++; } catch { } } }
                """) { IsFile = true, Options = [("log_analyzers.wiring", "injected")] },
        new(
            "LOG4004", "the logger is each object's own, and static code gets no second one",
            """
                using System;
                using Microsoft.Extensions.Logging;
                class C
                {
                    static int s_count;
                    readonly ILogger _logger;
                    public C(ILogger<C> logger) => _logger = logger;
                    static void M() { try { s_count++; } catch { } }
                }
                """) { IsFile = true, Options = [("log_analyzers.framework", "mel")] },
        new(
            "LOG4004", "no logger is in reach that this program sets up",
            """
                using System;
                using Serilog;
                C.M();
                static class C { static int s_count; public static void M() { try { s_count++; } catch { } } }
                """) { IsFile = true, IsProgram = true, Options = [("log_analyzers.framework", "serilog")] },
        new(
            "LOG4004", "not every run of this program sets logging up",
            """
                using System;
                using Serilog;
                if (args.Length > 1) Log.Logger = new LoggerConfiguration().CreateLogger(); C.M();
                static class C { static int s_count; public static void M() { try { s_count++; } catch { } } }
                """) { IsFile = true, IsProgram = true, Options = [("log_analyzers.framework", "serilog")] },
        new(
            "LOG4004", "logging is set up further down",
            """
                using System;
                using Serilog;
                static class C { static int s_count; static void Main() { try { s_count++; } catch { }
                    Log.Logger = new LoggerConfiguration().CreateLogger(); } }
                """) { IsFile = true, IsProgram = true, Options = [("log_analyzers.framework", "serilog")] },
        new(
            "LOG4004", "logging has ended further up",
            """
                using System;
                using Serilog;
                static class C { static int s_count; static void Main() { Log.Logger = new LoggerConfiguration().CreateLogger(); Log.CloseAndFlush(); 
                    try { s_count++; } catch { } } }
                """) { IsFile = true, IsProgram = true, Options = [("log_analyzers.framework", "serilog")] },
        new(
            "LOG4004", "it may run before logging is set up",
            """
                using System;
                using Serilog;
                C.M(); Log.Logger = new LoggerConfiguration().CreateLogger();
                static class C { static int s_count; public static void M() { try { s_count++; } catch { } } }
                """) { IsFile = true, IsProgram = true, Options = [("log_analyzers.framework", "serilog")] },
        new(
            "LOG4004", "it may run when logging has ended",
            """
                using System;
                using Serilog;
                Log.Logger = new LoggerConfiguration().CreateLogger(); Log.CloseAndFlush(); C.M();
                static class C { static int s_count; public static void M() { try { s_count++; } catch { } } }
                """) { IsFile = true, IsProgram = true, Options = [("log_analyzers.framework", "serilog")] },
        new(
            "LOG5004", "the template has to be well-formed first",
            """Serilog.Log.Information("x {A", 1);""", Verification.Framework.Serilog),
        new(
            "LOG5007", "nothing of the block would be left inside the scope",
            """LOG.Info("x"); _logger.BeginScope(state);"""),
        new(
            "LOG5007", "it is not opened by a statement of its own",
            """void N() => _logger.BeginScope(state); N(); LOG.Info("x");"""),
        new(
            "LOG5007", "a using declaration needs C# 8",
            """
                using Microsoft.Extensions.Logging;
                class C {
                void M(ILogger<C> logger) {
                logger.BeginScope("x");
                logger.LogInformation("y");
                } }
                """) { IsFile = true, Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3 },
        new(
            "LOG5002", "it is a property, which others may set or show",
            """class C { internal ILogger<C> Log { get; } = null!; }""") { IsFile = true },
        new(
            "LOG5002", "other assemblies may use it",
            """public class C { public readonly ILogger<C> Log = null!; }""") { IsFile = true },
        new(
            "LOG5002", "the option spells out no name",
            """class C { private readonly ILogger<C> Log = null!; }""") { Options = [("log_analyzers.logger_names", "_*")], IsFile = true },
        new(
            "LOG5008", "it is not made where the program starts and ends",
            """
                class C {
                void M() {
                var factory = LoggerFactory.Create(b => {
                });
                factory.CreateLogger("x").LogInformation("y");
                } }
                """) { IsFile = true },
        new(
            "LOG5001", "a level is set for one of the two categories, so that records might go silent",
            """
                namespace Shop { class Job { } class Store(ILogger<Job> logger) { void Save(int r) => logger.LogInformation("Saved {Row}", r); } }
                """) { IsFile = true, Settings = """{"Logging":{"LogLevel":{"Default":"Information","Shop.Store":"Warning"}}}""" },
        new(
            "LOG5001", "a level is set for one of the two categories, so that records might go silent",
            """
                namespace Shop { class Job { } class Store {
                    static readonly Serilog.ILogger s_log = Serilog.Log.ForContext<Job>();
                    static void Set() => new Serilog.LoggerConfiguration().MinimumLevel.Override("Shop.Job", Serilog.Events.LogEventLevel.Debug);
                    static void Save(int r) => s_log.Information("Saved {Row}", r); } }
                """) { IsFile = true },
        new(
            "LOG5008", "the program has no end that all ways through it come to",
            """
                Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();
                if (args.Length == 0) return;
                Serilog.Log.Information("x");
                """) { IsFile = true, IsProgram = true },
        new(
            "LOG5008", "it is not made where the program starts and ends",
            """
                if (args.Length == 0) { Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger(); }
                Serilog.Log.Information("x");
                """) { IsFile = true, IsProgram = true },
        new(
            "LOG2002", "the call names its arguments",
            """
                string Next() {
                _count++;
                return name;
                } Exception Find() {
                _count++;
                return error;
                } _logger.LogInformation(message: Next(), exception: Find());
                """),
        new(
            "LOG2006", "a value does not take the format of its placeholder",
            """_logger.Info("x {Name} {0:Q}", name, Guid.Empty);""", Verification.Framework.NLog),
        new(
            "LOG2011", "not all parts of the type may be logged",
            """
                class Payment { public int Id { get; set; } public string Password { get; set; } = ""; }
                class C {
                void M(Serilog.ILogger logger, Payment payment) {
                logger.Information("By {Payment}", payment);
                } }
                """) { IsFile = true },
        new(
            "LOG2012", "the value would be shown in another way",
            """LOG.Info("x {Day}", ((DayOfWeek?)DayOfWeek.Friday).ToString());"""),
        new(
            "LOG3002", "the level is not written in this call",
            """
                class C {
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger) {
                _logger = logger;
                } void Tell(string message, params object[] args) => _logger.LogInformation(message, args);
                public void M() {
                Tell("ERROR: no stock");
                } }
                """) { IsFile = true },
        new(
            "LOG3003", "the level is not written in this call",
            """
                static partial class Log {
                [LoggerMessage(1, LogLevel.Information, "Told")] public static partial void Told(ILogger logger, Exception e);
                    public static partial void Told(ILogger logger, Exception e) {
                } } class C {
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger) {
                _logger = logger;
                } void M(C other) {
                try {
                other.M(this);
                } catch (Exception ex) {
                Log.Told(_logger, ex);
                } } }
                """) { IsFile = true },
        new(
            "LOG3004", "neither the guard nor the call can have the other's level",
            """
                static partial class Log {
                [LoggerMessage(1, LogLevel.Information, "Told {Reason}")] public static partial void Told(ILogger logger, string reason);
                    public static partial void Told(ILogger logger, string reason) {
                } } class C {
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger) {
                _logger = logger;
                } void M() {
                var isDebug = _logger.IsEnabled(LogLevel.Debug);
                if (isDebug) {
                Log.Told(_logger, "x");
                } } }
                """) { IsFile = true },
        new(
            "LOG4002", "the call names its arguments",
            """_logger.ErrorFormat(format: "Failed {0}", arg0: error);""", Verification.Framework.Log4Net),
        new(
            "LOG4003", "the call names its arguments",
            """_logger.ErrorFormat(format: "Failed {0}", arg0: error.Message);""", Verification.Framework.Log4Net),
        new(
            "LOG4002", "no method of the framework takes a format and an exception",
            """_logger.ErrorFormat(name, orderId, error);""", Verification.Framework.Log4Net),
        new(
            "LOG4003", "no method of the framework takes a format and an exception",
            """_logger.ErrorFormat(name, orderId, error.Message);""", Verification.Framework.Log4Net),
        new(
            "LOG4003", "the method takes no exception",
            """
                static partial class Log {
                [LoggerMessage(1, LogLevel.Information, "Told {Reason}")] public static partial void Told(ILogger logger, string reason);
                    public static partial void Told(ILogger logger, string reason) {
                } } class C {
                private readonly ILogger<C> _logger;
                public C(ILogger<C> logger) {
                _logger = logger;
                } void M(C other) {
                try {
                other.M(this);
                } catch (Exception ex) {
                Log.Told(_logger, ex.Message);
                } } }
                """) { IsFile = true },
        new(
            "LOG4003", "the placeholders need names of their own first",
            """LOG.Error("x {Id} {Id}", 1, 2, error.Message);"""),
        new(
            "LOG4002", "a comment would be lost",
            """LOG.Error("Failed: {Reason}", /* why */ error);"""),
        new(
            "LOG4003", "a comment would be lost",
            """LOG.Error("Failed: {Reason}", /* why */ error.Message);"""),
        new(
            "LOG4002", "the text stands in another place, where others may use it",
            """
                static partial class Log {
                const string Text = "{Exception}!";
                [LoggerMessage(1, LogLevel.Error, Text)] static partial void Failed(ILogger logger, Exception exception);
                    static partial void Failed(ILogger logger, Exception exception) { } }
                """) { IsFile = true },
        new(
            "LOG4002", "the text is put together from pieces",
            """
                static partial class Log {
                const string Text = "{Exception}!";
                [LoggerMessage(1, LogLevel.Error, "Failed " + Text)] static partial void Failed(ILogger logger, Exception exception);
                    static partial void Failed(ILogger logger, Exception exception) { } }
                """) { IsFile = true },
        new(
            "LOG4002", "the text goes on behind it",
            """
                static partial class Log {
                const string Text = "{Exception}!";
                [LoggerMessage(1, LogLevel.Error, "Failed {Exception} for good")] static partial void Failed(ILogger logger, Exception exception);
                    static partial void Failed(ILogger logger, Exception exception) { } }
                """) { IsFile = true },
        new(
            "LOG5004", "placeholders and arguments have to agree first",
            """Serilog.Log.Information("x {A} {B}", 1);""", Verification.Framework.Serilog),
        new(
            "LOG6001", "levels of this framework are configured in a file of its own",
            """NLog.LogManager.GlobalThreshold = NLog.LogLevel.Info;"""),
        new(
            "LOG6001", "levels of this framework are configured in a file of its own",
            """log4net.LogManager.GetRepository().Threshold = log4net.Core.Level.Warn;"""),
        new(
            "LOG6001", "the filter is set on an object of options, which reads no configuration",
            """
                using Microsoft.Extensions.DependencyInjection;
                class P { void M(IServiceCollection s) => s.Configure<LoggerFilterOptions>(o => o.AddFilter("Shop", LogLevel.Warning)); }
                """) { IsFile = true },
        new(
            "LOG6001", "no configuration is in reach here",
            """class P { void M(ILoggingBuilder b) => b.AddFilter("Shop", LogLevel.Error); }""") { IsFile = true },
        new(
            "LOG6001", "the package that reads the section is not referenced",
            """new Serilog.LoggerConfiguration().MinimumLevel.Debug().CreateLogger();"""),
        new(
            "LOG6001", "a configuration file has other settings, which would hold then",
            """var b = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(); b.Logging.AddFilter("Shop", LogLevel.Error);""")
            { Settings = """{"Logging":{"LogLevel":{"Shop":"Debug"}}}""" },
        new(
            "LOG6001", "a level in the configuration would replace the function that filters",
            """Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder().Logging.AddFilter((c, l) => l > LogLevel.Debug);"""),
        new(
            "LOG6001", "the configuration is read in a statement of its own",
            """var c = new Serilog.LoggerConfiguration(); c.ReadFrom.KeyValuePairs([]); c.MinimumLevel.Debug(); c.CreateLogger();"""),
        new(
            "LOG6001", "a comment would be lost",
            """new Serilog.LoggerConfiguration().ReadFrom.KeyValuePairs([]) /* all */ .MinimumLevel.Debug().CreateLogger();"""),
        new(
            "LOG6004", "options of the text formatter have no place in JSON",
            """LoggerFactory.Create(b => b.AddSimpleConsole(o => o.SingleLine = true));"""),
        new(
            "LOG6004", "the referenced version writes no JSON with a record's properties",
            """class P { object M() => new NLog.Targets.ConsoleTarget(); }""")
            { IsFile = true, OldNLog = "namespace NLog.Targets { public class ConsoleTarget { } }" },
        new("LOG6004", "a comment would be lost", """LoggerFactory.Create(b => b.AddConsole(/* text */));"""),
        new("LOG6002", "only a file that is named can be watched", """log4net.Config.XmlConfigurator.Configure();"""),
        new(
            "LOG6003", "which files may be deleted, only the owner of the log knows",
            """new log4net.Repository.Hierarchy.Hierarchy().Root.AddAppender(new log4net.Appender.FileAppender { File = "a.log" });"""),
        new(
            "LOG6003", "which files may be deleted, only the owner of the log knows",
            """
                log4net.Config.BasicConfigurator.Configure(
                    log4net.LogManager.GetRepository(), new log4net.Appender.RollingFileAppender
                    {
                        RollingStyle = log4net.Appender.RollingFileAppender.RollingMode.Date,
                    });
                """),
        new(
            "LOG6003", "a comment would be lost",
            Sink("long? fileSizeLimitBytes = 1, bool rollOnFileSizeLimit = false", "\"a.log\", fileSizeLimitBytes: null /* all */"))
            { IsFile = true },
        new(
            "LOG6003", "the referenced version of the sink has no parameter for it", Sink("bool shared = false", "\"a.log\"")) { IsFile = true },
        new("LOG8001", "the template has to be well-formed first", """string password = name; _logger.LogInformation("{A {Password}", password);"""),
        new("LOG8001", "placeholders and arguments have to agree first", """string password = name; _logger.LogInformation("{A} {B}", password);"""),
        new(
            "LOG8001", "whoever calls the defined method would have to be changed too",
            """LoggerMessage.Define<string>(LogLevel.Information, 1, "In by {Password}");"""),
        new(
            "LOG8001", "the text stands in another place, where others may use it",
            """string password = name; var text = "In by " + password; _logger.LogInformation(text); name = text;"""),
        new(
            "LOG8001", "evaluating the value may do something",
            """_logger.LogInformation("In by {Password}", GetPassword()); string GetPassword() => name;"""),
        new(
            "LOG8001", "the value is no text, and '***' can't take its place",
            """byte[] secret = [1]; NLog.LogManager.GetLogger("C").Info("In by {Secret}", new List<byte[]> { secret }[0]); """
                + """using var s = _logger.BeginScope(new Dictionary<string, byte[]> { ["Secret"] = secret });"""),
        new("LOG8001", "nothing else would read the variable", """string password = "x"; _logger.LogInformation("In by {Password}", password);"""),
        new(
            "LOG8001", "a comment would be lost",
            """string password = name; _logger.LogInformation("In by {Password}", password /* old */ .Trim()); name = password;"""),
        new(
            "LOG8003", "the template has to be well-formed first",
            """_logger.LogInformation("{A {Line}", Console.In.ReadToEnd()); LoggerFactory.Create(b => b.AddConsole());"""),
        new(
            "LOG8003", "placeholders and arguments have to agree first",
            """_logger.LogInformation("{A} {B}", Console.In.ReadToEnd()); LoggerFactory.Create(b => b.AddConsole());"""),
        new(
            "LOG8003", "the value is no string",
            """
            namespace Microsoft.AspNetCore.Http { struct StringValues { } class HttpRequest { public StringValues Query { get; } } }
            class C
            {
                void M(ILogger<C> logger, Microsoft.AspNetCore.Http.HttpRequest request) => logger.LogInformation("As {Type}", request.Query);
                void S(ILoggingBuilder b) => b.AddConsole();
            }
            """)
            { IsFile = true },
        new(
            "LOG5006", "such methods need C# 9",
            """using Microsoft.Extensions.Logging; class P { void M(ILogger l) { l.LogInformation("x"); } }""")
            { IsFile = true, Language = LanguageVersion.CSharp8 },
        new("LOG5006", "the values are passed as an array", """LOG.Info("x {A}", new object[] { orderId });"""),
        new("LOG5006", "the call names its arguments", """_logger.LogInformation(message: "x {A}", args: orderId);"""),
        new("LOG5006", "the logger may be null", """_logger?.LogInformation("x {A}", orderId);"""),
        new(
            "LOG5006", "the logger is no field, property, parameter or local variable",
            """class P { ILogger Log() => null!; void M() => Log().LogInformation("x"); }""") { IsFile = true },
        new(
            "LOG5006", "the call is a part of an expression tree",
            """System.Linq.Expressions.Expression<Action> e = () => _logger.LogInformation("x");"""),
        new("LOG5006", "the type can't have such a method", """interface I { void M(ILogger l) => l.LogInformation("x"); }""") { IsFile = true },
        new("LOG5006", "the type can't have such a method", """struct S { void M(ILogger l) => l.LogInformation("x"); }""") { IsFile = true },
        new("LOG5006", "the type can't have such a method", """file class P { void M(ILogger l) => l.LogInformation("x"); }""") { IsFile = true },
        new("LOG5006", "the call stands under a condition of the preprocessor", "\n#if DEBUG\n_logger.LogInformation(\"x\");\n#endif\n"),
        new("LOG5006", "only run time knows the id of the event", """_logger.LogInformation(new EventId(orderId), "x");"""),
        new("LOG5006", "the text is a constant of the method", """const string Text = "x {A}"; LOG.Info(Text, orderId);"""),
        new("LOG5006", "without values, braces of the text would be shown otherwise", """LOG.Info("x {{}}");"""),
        new("LOG5006", "the generator can't write the text", """LOG.Info("a\\b {A}", orderId);"""),
        new("LOG5006", "the generator can't write the text", """_logger.LogInformation(new EventId(1, "a\"b"), "x");"""),
        new("LOG5006", "the text begins with a level", """LOG.Info("Error: x");"""),
        new("LOG5006", "no parameter can be named as a placeholder is", """LOG.Info("x {user.name}", name);"""),
        new("LOG5006", "no parameter can be named as a placeholder is", """LOG.Info("x {0}", name);"""),
        new("LOG5006", "no parameter can be named as a placeholder is", """LOG.Info("x {_Name}", name);"""),
        new("LOG5006", "the placeholders need names of their own first", """LOG.Info("{A} {A}", orderId, name);"""),
        new("LOG5006", "the placeholders need names of their own first", """LOG.Info("{A} {a}", orderId, orderId);"""),
        new("LOG5006", "the generator would take a value for the exception, level or logger", """LOG.Info("x {A}", error);"""),
        new("LOG5006", "no parameter can have the type of a value", """LOG.Info("x {A}", new { orderId });"""),
        new(
            "LOG5006", "no parameter can have the type of a value",
            """class P { void M<T>(ILogger l, T value) => l.LogInformation("x {A}", value); }""") { IsFile = true },
        new(
            "LOG5006", "the value would be shown in another way",
            """_logger.Log(orderId > 1 ? LogLevel.Error : LogLevel.Debug, "x {A}", state);"""),
        new("LOG5006", "a value is a secret, or is called one", """string password = name; LOG.Info("x {A}", password);"""),
        new("LOG5006", "a comment would be lost", """LOG.Info("x {A}" /* why */, orderId);"""),
        new("LOG5009", "the template has to be well-formed first", """LOG.Info("x {A} }", orderId);"""),
        new("LOG5009", "placeholders and arguments have to agree first", """LOG.Info("x {A} {B}", orderId);"""),
        new(
            "LOG7001", "it is a running total: count each event where it happens",
            """while (orderId > 0) { _count++; LOG.Info("Imported {Count} orders", _count); }"""),
        new(
            "LOG7001", "what is meant can't be told",
            """while (orderId > 0) { LOG.Info("Count: {Count}", items.Length); }""", Framework.Serilog),
        new(
            "LOG7001", "what is meant can't be told",
            """while (orderId > 0) { var duration = orderId / 3; LOG.Info("Duration: {Duration}", duration); }"""),
        new(
            "LOG7001", "the value would be worked out twice",
            """while (orderId > 0) { LOG.Info("Imported {Count} orders", items.Count()); }""", Framework.NLog),
        new(
            "LOG7001", "the value may be null",
            """while (orderId > 0) { TimeSpan? duration = TimeSpan.Zero; LOG.Info("Took {Duration}", duration); }"""),
        new(
            "LOG7001", "the guard around it would switch the metric with the level",
            """while (orderId > 0) { if (_logger.IsEnabled(LogLevel.Information)) LOG.Info("Imported {Count} orders", items.Length); }"""),
        new(
            "LOG7001", "no statement can stand in front of the call",
            """Parallel.ForEach(items, i => LOG.Info("Imported {Count} orders", items.Length));"""),
        new(
            "LOG7001", "no type around it can hold the instrument",
            """
            var logger = LoggerFactory.Create(b => { }).CreateLogger("x");
            while (true) { logger.LogInformation("Imported {Count} orders", args.Length); }
            """) { IsFile = true, IsProgram = true },
        new(
            "LOG7001", "each construction of the generic type would have a meter of its own",
            """
            class C<T>
            {
                void M(ILogger logger, T[] orders) { while (true) { logger.LogInformation("Imported {Count} orders", orders.Length); } }
            }
            """) { IsFile = true },
        new(
            "LOG7001", "no meter is referenced: System.Diagnostics.DiagnosticSource 6 has one",
            """while (orderId > 0) { LOG.Info("Imported {Count} orders", items.Length); }""") { Metrics = "" },
        new(
            "LOG7001", "what may fall needs System.Diagnostics.DiagnosticSource 7",
            """while (orderId > 0) { LOG.Info("Orders changed by {Count}", items.Length - orderId); }""") { Metrics = "public class Meter { }" },
        new(
            "LOG7001", "what rises and falls needs System.Diagnostics.DiagnosticSource 9",
            """while (orderId > 0) { LOG.Info("Queue length: {QueueLength}", items.Length); }""") { Metrics = "public class Meter { }" },
        new(
            "LOG9003", "there is no LogEvents.Unshipped.txt beside the project, an empty one will do",
            """LOG.Info("Order {OrderId} placed", orderId);""") { Contract = "" },
        new(
            "LOG9003", "there is no LogEvents.Unshipped.txt beside the project, an empty one will do",
            """LOG.Info("Order {Id} placed", orderId); LOG.Info("Order {OrderId} placed", orderId);""")
            { Contract = "C: Information \"Order {Id} placed\" Id:number" },
        new("LOG9003", "a merge has left its marks in LogEvents.Unshipped.txt", """LOG.Info("Order {OrderId} placed", orderId);""")
        {
            Unshipped = "<<<<<<< HEAD\n=======\n>>>>>>> other\n",
        },
    ];

    /// <summary>A sink of another version, and a call of it.</summary>
    private static string Sink(string parameters, string arguments)
        => "namespace Serilog { public static class FileLoggerConfigurationExtensions { public static LoggerConfiguration File("
            + $"this Configuration.LoggerSinkConfiguration sinks, string path, {parameters}) => null; }} }} "
            + $"class P {{ void M() {{ Serilog.FileLoggerConfigurationExtensions.File(new Serilog.LoggerConfiguration().WriteTo, {arguments}); }} }}";
}
