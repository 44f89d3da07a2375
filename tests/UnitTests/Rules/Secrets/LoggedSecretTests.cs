using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Rules.Secrets;

/// <summary>LOG8001: what is a secret, where it is found, and what only looks like one.</summary>
public sealed class LoggedSecretTests
{
    /// <summary>Values by all names that tests need; those of types that hold no text too.</summary>
    private const string Values =
        "string password = name, apiKey = name, accessToken = name, value = name, passwordHash = name, publicKey = name, key = name;"
            + " bool hasPassword = true; int tokenCount = 1; Guid resetToken = default; DateTime passwordExpiry = default; byte[] secret = [1];\n";

    [Theory]
    [InlineData("""LOG.Info("Signing in with {Password}", {|LOG8001:password|});""")]
    [InlineData("""LOG.Info("Signing in with {Value}", {|LOG8001:password|});""")]
    [InlineData("""LOG.Info("Calling with {ApiKey} by {Name}", {|LOG8001:apiKey|}, name);""")]
    [InlineData("""LOG.Info("Calling with {Header}", {|LOG8001:accessToken.Trim()|});""")]
    [InlineData("""LOG.Info("Calling with {Token}", {|LOG8001:value|});""")]
    [InlineData("""LOG.Info("Signing in with {Password}", {|LOG8001:value|});""")]
    [InlineData("""LOG.Info("Signing in with {Header}", "Bearer " + {|LOG8001:accessToken|});""")]
    [InlineData("""LOG.Info("Signing in with {Header}", $"Bearer { {|LOG8001:accessToken|} }");""")]
    [InlineData("""LOG.Info("Signing in with {Header}", string.Format("Bearer {0}", {|LOG8001:accessToken|}));""")]
    [InlineData("""LOG.Info("Signing in with {Header}", hasPassword ? {|LOG8001:password|} : "nothing");""")]
    [InlineData("""LOG.Info("Signing in with {Header}", {|LOG8001:password ?? "nothing"|});""")]
    [InlineData("""LOG.Info("Setting {Value}", {|LOG8001:Environment.GetEnvironmentVariable("SHOP_API_KEY")|});""")]
    [InlineData("""LOG.Info("Setting {Value}", {|LOG8001:new Dictionary<string, string>()["Auth:Secret"]|});""")]
    [InlineData("""if (string.IsNullOrEmpty(accessToken)) { accessToken = name; LOG.Info("In {Token}", {|LOG8001:accessToken|}); }""")]
    [InlineData("""if (string.IsNullOrEmpty(name)) { LOG.Info("In {Token}", {|LOG8001:accessToken|}); }""")]
    [InlineData("""if (!string.IsNullOrEmpty(accessToken)) { LOG.Info("In {Token}", {|LOG8001:accessToken|}); }""")]
    [InlineData("""if (orderId > 1 || password == null) { LOG.Info("In {Password}", {|LOG8001:password|}); }""")]
    [InlineData("""if (password == null) { } else { LOG.Info("In {Password}", {|LOG8001:password|}); }""")]
    [InlineData("""File.WriteAllText("a", password); LOG.Info("In {Password}", {|LOG8001:password|});""")]
    [InlineData("""LOG.Info("Bytes {Value}", {|LOG8001:secret|});""")]
    [InlineData("""string secretKey = name; LOG.Info("Signing in with {Value}", {|LOG8001:secretKey|});""")]
    [InlineData("""var dbPassword = "Passw0rd"; LOG.Info("In with {Value}", {|LOG8001:dbPassword|});""")]
    [InlineData("""var dbPassword = hasPassword ? "none" : name; LOG.Info("In with {Value}", {|LOG8001:dbPassword|});""")]
    [InlineData("""bool canTest = true; if (canTest) { LOG.Info("In with {Password}", {|LOG8001:password|}); }""")]
    [InlineData("""bool isDevelopment = true; if (!isDevelopment) { LOG.Info("In with {Password}", {|LOG8001:password|}); }""")]
    [InlineData("""bool isDevelopment = true; if (isDevelopment) { } else LOG.Info("In with {Password}", {|LOG8001:password|});""")]
    [InlineData("""string accessKey = name; LOG.Info("Signing in with {Value}", {|LOG8001:accessKey|});""")]
    [InlineData("""LOG.Info("Signing in with {ApiKey} by {Password}", {|LOG8001:key|}, {|LOG8001:name|});""")]
    [InlineData("""string storageAccountKey = name; LOG.Info("Signing in with {Value}", {|LOG8001:storageAccountKey|});""")]
    [InlineData("""string connectionString = name; LOG.Info("Database is at {ConnectionString}", {|LOG8001:connectionString|});""")]
    [InlineData("""var aToken = name.Substring("Bearer ".Length); LOG.Info("In with {Token}", {|LOG8001:aToken|});""")]
    [InlineData("""var authHeader = name; var aToken = authHeader.Split(' ').Last(); LOG.Info("In with {Value}", {|LOG8001:aToken|});""")]
    [InlineData("""string verificationCode = name; LOG.Info("Sent {Code} to {Name}", {|LOG8001:verificationCode|}, name);""")]
    [InlineData("""string passwordResetCode = name; LOG.Info("Sent {Value}", {|LOG8001:passwordResetCode|});""")]
    [InlineData("""string twoFactorCode = name, otpCode = name; LOG.Info("{A} {B}", {|LOG8001:twoFactorCode|}, {|LOG8001:otpCode|});""")]
    [InlineData("""LOG.Info("Sent {MfaCode} and {RecoveryCode}", {|LOG8001:value|}, {|LOG8001:name|});""")]
    [InlineData("""var otp = name.Substring(0, 6); LOG.Info("Sent {Otp}", {|LOG8001:otp|});""")]
    [InlineData("""byte[] GetKey() => secret; LOG.Info("With {EncryptionKey}", {|LOG8001:Convert.ToBase64String(GetKey())|});""")]
    [InlineData("""var secretText = name; secretText += apiKey.Substring(0, 4); LOG.Info("Took {Secret}", {|LOG8001:secretText|});""")]
    public async Task Reports_secrets_in_templates(string statement)
    {
        var code = Values + statement;
        await Verify.InFrameworksWithTemplates(code, ("dotnet_diagnostic.LOG2012.severity", "none"));
    }

    [Theory]
    [InlineData("""LOG.Info("Has {Password}, {Count} {Token} {Expiry}", hasPassword, tokenCount, resetToken, passwordExpiry);""")]
    [InlineData("""LOG.Info("Hash {Password} of {PublicKey} under {Key}", passwordHash, publicKey, key);""")]
    [InlineData("""LOG.Info("Length {Password} {Token}", password.Length, string.IsNullOrEmpty(accessToken) ? "missing" : "there");""")]
    [InlineData("""LOG.Info("Masked {Password} {Token} {Secret}", new string('*', password.Length), accessToken.Substring(0, 4), Mask(value));""")]
    [InlineData("""LOG.Info("Stopped {Token}", CancellationToken.None.IsCancellationRequested);""")]
    [InlineData("""const string Password = "Password"; LOG.Info("Setting {Password} {Name}", Password, nameof(password));""")]
    [InlineData("""foreach (var aToken in name.Split(' ')) LOG.Info("Piece {Token}", aToken);""")]
    [InlineData("""LOG.Info("Unexpected token {Token} at {Line}", value, tokenCount);""")]
    [InlineData("""var parts = name.Split(' '); var aToken = parts[1]; LOG.Info("Piece {Token}", aToken);""")]
    [InlineData("""Array.ForEach(items, aToken => LOG.Info("Piece {Token}", aToken));""")]
    [InlineData("""string aToken; aToken = new Stack<string>().Pop(); LOG.Info("Left {Token}", aToken);""")]
    [InlineData("""var aToken = new object().GetHashCode().ToString(); LOG.Info("Made {Token}", aToken);""")]
    [InlineData("""LOG.Info("Could not check {CaptchaToken}", value);""")]
    [InlineData("""var aToken = name; LOG.Info("Captcha {Token} is none", aToken);""")]
    [InlineData("""string GetKey() => name; LOG.Info("Found {Key} of {Password}", GetKey(), Mask(password));""")]
    [InlineData("""var connectionSummary = name; LOG.Info("Connecting to {ConnectionString}", connectionSummary);""")]
    [InlineData("""if (string.IsNullOrEmpty(accessToken)) { LOG.Info("No token: {Token}", accessToken); }""")]
    [InlineData("""if (password is null or "") LOG.Info("No {Password}", password); else _count++;""")]
    [InlineData("""if (password != null && password.Length > 0) { } else LOG.Info("None"); if (!(password != "")) LOG.Info("No {P}", password);""")]
    [InlineData("""if (orderId > 1 && password.Length == 0) { LOG.Info("No {Password}", password); }""")]
    [InlineData("""string privateKey = name; if (!File.Exists(privateKey)) { LOG.Info("Private key {Name} not found", privateKey); }""")]
    [InlineData("""string privateKey = name; var p = Path.GetFullPath(privateKey); LOG.Info("Private key is in {Name}", privateKey);""")]
    [InlineData("""string credentials = name; using var r = new StreamReader(credentials); LOG.Info("Read {Name}", credentials);""")]
    [InlineData("""var pwd = Directory.GetCurrentDirectory(); LOG.Info("Here {Pwd}", pwd);""")]
    [InlineData("""var errors = new Dictionary<string, string>(); LOG.Info("Bad {Error}", errors["Password"]);""")]
    [InlineData("""LOG.Info("Signing in with {Header}", password.Length > 8 ? password.Substring(0, 4) + "..." : password);""")]
    [InlineData("""LOG.Info("Signing in with {Token}", accessToken[..4] + "***");""")]
    [InlineData("""LOG.Info("Read {Secret} under {Token}", Guid.NewGuid(), (1, 2));""")]
    [InlineData("""LOG.Info("Pair {Token0} and {Token1}, {Password}", value, value, string.Empty);""")]
    [InlineData("""var tokenPreview = name; LOG.Info("Refreshing {Token}", tokenPreview);""")]
    [InlineData("""var text = apiKey.Length > 8 ? apiKey.Substring(0, 8) : "[none]"; LOG.Info("Calling with {ApiKey}", text);""")]
    [InlineData("""var aToken = accessToken.Length > 8 ? accessToken[..8] : accessToken; LOG.Info("Refreshing {Token}", aToken);""")]
    [InlineData("""var apiKey2 = $"{apiKey.Substring(0, 4)}...{apiKey[^4..]}"; LOG.Info("Calling with {ApiKey}", apiKey2);""")]
    [InlineData("""string text; text = apiKey?.Substring(apiKey.Length - 4) ?? "none"; LOG.Info("Calling with {ApiKey}", text);""")]
    [InlineData("""int verificationCode = 1; string confirmationCode = name; LOG.Info("{A} {B}", verificationCode, confirmationCode);""")]
    [InlineData("""var hashingPassword = name; LOG.Info("Salted {Value}", hashingPassword);""")]
    [InlineData("""string continuationToken = name; LOG.Info("Next page {ContinuationToken}", continuationToken);""")]
    [InlineData("""bool useTestOtp = true; if (useTestOtp) { LOG.Info("In with {Password}", password); }""")]
    [InlineData("""bool isTestMode = true; if (isTestMode) { LOG.Info("In with {Password}", password); }""")]
    [InlineData("""LOG.Info("Mail would be sent with {Password}", password);""")]
    [InlineData("""var dbPassword = "(not set)"; if (hasPassword) { dbPassword = "***"; } LOG.Info("In with {Value}", dbPassword);""")]
    [InlineData("""var dbPassword = "none"; dbPassword = hasPassword ? "set" : "missing"; LOG.Info("In with {Value}", dbPassword);""")]
    [InlineData("""LOG.Info("Checking {PasswordHash}", password);""")]
    [InlineData("""string tokenMint = name; LOG.Info("Bought {Token}", tokenMint);""")]
    [InlineData("""var accountKey = $"user:{orderId}"; LOG.Info("Read {Key} and {AccountKey}", accountKey, accountKey);""")]
    [InlineData("""string clientKey = name; new Dictionary<string, string>().Remove(clientKey); LOG.Info("Removed {Key}", clientKey);""")]
    [InlineData("""string appKey = name; new Dictionary<string, string>()[appKey] = name; LOG.Info("Set {Key}", appKey);""")]
    [InlineData("""string deviceToken = name; LOG.Info("Told {DeviceToken} and {FcmToken}", deviceToken, value);""")]
    [InlineData("""string aToken = name; LOG.Info("Sending a notification to {Token}", aToken);""")]
    [InlineData("""string clientToken = name, idempotencyToken = name; LOG.Info("Again {First} {Second}", clientToken, idempotencyToken);""")]
    [InlineData("""string pincode = name, pinCode = name; LOG.Info("Lives in {Pincode} or {Value}", pincode, pinCode);""")]
    [InlineData("""LOG.Info("Secret {Secret} is there, {Token}, {Credential}", name, name, name);""")]
    [InlineData("""string id = name, path = name; LOG.Info("No {ApiKey}, {ConnectionString}, {Secret}", id, path, key);""")]
    [InlineData("""string storageKey = name; LOG.Info("Uploaded {StorageKey} as {Key}", storageKey, storageKey);""")]
    [InlineData("""string connectionString = name; LOG.Info("SQLite file is at {ConnectionString}", connectionString);""")]
    [InlineData("""string missing = name, missingSecrets = name; LOG.Info("Not there: {Names} {Secrets}", missingSecrets, missing);""")]
    [InlineData("""string accessKey = name, secretKey = name; LOG.Info("Signing in by {AccessKey} with {Length}", accessKey, secretKey.Length);""")]
    [InlineData("""string SecretOfVault(string secretKey) { LOG.Info("Reading {SecretKey}", secretKey); return secretKey; }""")]
    [InlineData("""string personToken = name; LOG.Info("Stored data of {Token}", personToken);""")]
    [InlineData("""bool isDevelopment = true; if (isDevelopment) { LOG.Info("Signing in with {Password}", password); }""")]
    [InlineData("""bool showSensitive = true; if (!showSensitive) { } else LOG.Info("Signing in with {Password}", password);""")]
    public Task Accepts_what_is_none(string statement)
        => Verify.InFrameworksWithTemplates(
            Values + "static string Mask(string text) => text.Substring(1);\n" + statement, ("dotnet_diagnostic.LOG3005.severity", "none"));

    [Theory]
    [InlineData("""_logger.InfoFormat("Signing in with {0}", {|LOG8001:password|});""")]
    [InlineData("""_logger.Info("Signing in with " + {|LOG8001:password|});""")]
    [InlineData("""log4net.ThreadContext.Properties["Token"] = {|LOG8001:value|};""")]
    [InlineData("""log4net.LogicalThreadContext.Properties["Who"] = {|LOG8001:accessToken|};""")]
    [InlineData("""log4net.GlobalContext.Properties["Password"] = {|LOG8001:value|};""")]
    [InlineData("""log4net.ThreadContext.Stacks["ApiKey"].Push({|LOG8001:value|}).Dispose();""")]
    [InlineData("""log4net.ThreadContext.Properties["PasswordHash"] = value;""")]
    public Task Of_log4net(string statement)
        => Verify.InFramework(Framework.Log4Net, Values + statement, ("dotnet_diagnostic.LOG2018.severity", "none"));

    [Theory]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope("Of {Password}", {|LOG8001:value|});""")]
    [InlineData(
        Framework.Mel, """var pairs = new Dictionary<string, object> { ["Token"] = value }; using var s = _logger.BeginScope({|LOG8001:pairs|});""")]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope(new Dictionary<string, object> { [name] = {|LOG8001:password|} });""")]
    [InlineData(Framework.NLog, """_logger.WithProperties(new Dictionary<string, object?> { ["Token"] = {|LOG8001:value|} });""")]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope(new Dictionary<string, object> { ["Token"] = {|LOG8001:value|}, ["Id"] = 1 });""")]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope(new Dictionary<string, object> { { "Secret", {|LOG8001:value|} } });""")]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope(new[] { new KeyValuePair<string, object>("ApiKey", {|LOG8001:value|}) });""")]
    [InlineData(Framework.Mel, """using var s = _logger.BeginScope(("ApiKey", {|LOG8001:value|}));""")]
    [InlineData(Framework.Serilog, """using var s = Serilog.Context.LogContext.PushProperty("Password", {|LOG8001:value|});""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("Who", {|LOG8001:apiKey|}).Information("x");""")]
    [InlineData(Framework.Serilog, """new Serilog.LoggerConfiguration().Enrich.WithProperty("ApiKey", {|LOG8001:value|});""")]
    [InlineData(Framework.Serilog, """_ = new Serilog.Core.Enrichers.PropertyEnricher("ApiKey", {|LOG8001:value|});""")]
    [InlineData(Framework.NLog, """_logger.WithProperty("Token", {|LOG8001:value|}).Info("x");""")]
    [InlineData(Framework.NLog, """using var s = _logger.PushScopeProperty("Token", {|LOG8001:value|});""")]
    [InlineData(Framework.NLog, """using var s = NLog.ScopeContext.PushProperty("Token", {|LOG8001:value|});""")]
    [InlineData(Framework.NLog, """NLog.LogEventInfo.CreateNullEvent().Properties["Password"] = {|LOG8001:value|};""")]
    [InlineData(Framework.NLog, """NLog.MappedDiagnosticsLogicalContext.Set("Password", {|LOG8001:value|});""")]
    [InlineData(
        Framework.NLog, """new NLog.LogEventBuilder(_logger, NLog.LogLevel.Info).Property("Password", {|LOG8001:value|}).Message("x").Log();""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("TokenCount", value).ForContext("Password", tokenCount).Information("x");""")]
    public Task Of_scopes_and_properties(Framework framework, string statement)
        => Verify.InFramework(framework, "#pragma warning disable CS0618\n" + Values + statement);

    [Theory]
    [InlineData("""Console.WriteLine("Password: " + {|LOG8001:password|});""")]
    [InlineData("""Console.WriteLine($"Password: { {|LOG8001:password|} }");""")]
    [InlineData("""Console.Error.WriteLine("Password {0}", {|LOG8001:password|});""")]
    [InlineData("""var p = name; Console.WriteLine("Password: " + {|LOG8001:p|});""")]
    [InlineData("""Console.WriteLine("Value: " + value);""")]
    [InlineData("""Console.WriteLine($"Hash stored: {password}");""")]
    [InlineData("""Console.WriteLine($"Hash of {orderId}, password: { {|LOG8001:password|} }");""")]
    [InlineData("""var text = "Signing in with " + password; Console.WriteLine({|LOG8001:text|});""")]
    public Task Of_prints(string statement)
        => Verify.InFramework(Framework.Mel, Values + statement, ("dotnet_diagnostic.LOG1001.severity", "none"));

    /// <summary>What a program hands to who asked for it may be what it was called for.</summary>
    [Theory]
    [InlineData("Your password: ", DiagnosticSeverity.Info)]
    [InlineData("The password: ", DiagnosticSeverity.Warning)]
    public async Task Prints_that_speak_to_somebody_are_suggestions(string text, DiagnosticSeverity severity)
    {
        var test = Verify.TestWithAllFrameworks(
            "class C { void M(string password) => Console.WriteLine(\"" + text + "\" + {|#0:password|}); }",
            [("dotnet_diagnostic.LOG1001.severity", "none")]);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG8001", severity).WithLocation(0));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""_logger.LogInformation("Signing in with " + {|LOG8001:password|});""")]
    [InlineData("""_logger.LogInformation($"Signing in with { {|LOG8001:password|} }");""")]
    [InlineData("""var p = name; _logger.LogInformation($"Password: { {|LOG8001:p|} }");""")]
    public Task Of_templates_that_are_built(string statement)
        => Verify.InFramework(Framework.Mel, Values + statement, ("dotnet_diagnostic.LOG2001.severity", "none"));

    [Fact]
    public Task Of_definitions_and_their_calls() => Verify.Diagnostics(
        """
        static partial class Log
        {
            static readonly Action<ILogger, string, Exception?> s_in =
                LoggerMessage.Define<string>(LogLevel.Information, 1, "In by {|LOG8001:{Password}|}");
            static readonly Action<ILogger, bool, Exception?> s_out =
                LoggerMessage.Define<bool>(LogLevel.Information, 2, "Out with {HasPassword}");
            [LoggerMessage(3, LogLevel.Information, "In by {|LOG8001:{Password}|}")]
            static partial void In(ILogger logger, string password);
            static partial void In(ILogger logger, string password) => s_in(logger, password, null);
            [LoggerMessage(4, LogLevel.Information, "In by {Value}")]
            static partial void Out(ILogger logger, string value);
            static partial void Out(ILogger logger, string value) => s_in(logger, value, null);
            static void M(ILogger logger, string secret)
            {
                In(logger, secret);
                Out(logger, {|LOG8001:secret|});
            }
        }
        """);

    [Fact]
    public Task Of_members_that_are_classified() => Verify.Diagnostics(
        Classification
        + """
        class Customer
        {
            [Private] public string Email { get; set; } = "";
            [Private] public decimal Salary { get; set; }
            [Harmless] public string Password { get; set; } = "";
            public string City { get; set; } = "";
        }
        [Private] class Diagnosis { public override string ToString() => "x"; }
        class C
        {
            void M(ILogger logger, Customer customer, [Private] string phone, Diagnosis diagnosis)
            {
                logger.LogInformation("Mail to {Email} in {City}", {|LOG8001:customer.Email|}, customer.City);
                logger.LogInformation("Paid {Salary} to {Phone}", {|LOG8001:customer.Salary|}, {|LOG8001:phone|});
                logger.LogInformation("Said {Diagnosis}", {|LOG8001:diagnosis|});
            }
        }
        """);

    /// <summary>The generator that heeds the attribute is known by a type of its package.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("namespace Microsoft.Extensions.Logging { class LogPropertiesAttribute : Attribute { } }", false)]
    public async Task Classified_parameters_are_right_where_they_are_redacted(string generator, bool isReported)
    {
        var marked = isReported ? "{|LOG8001:{Email}|}" : "{Email}";
        var test = Verify.Test(
            "using Microsoft.Extensions.Compliance.Classification;\n"
            + $$"""
            [AttributeUsage(AttributeTargets.All)] class PrivateAttribute : DataClassificationAttribute { }
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Mail to {{marked}}")]
                static partial void Sent(ILogger logger, [Private] string email);
                static partial void Sent(ILogger logger, string email) { }
                static void M(ILogger logger, [Private] string address) => Sent(logger, {{(isReported ? "{|LOG8001:address|}" : "address")}});
            }
            """);
        test.TestState.AdditionalReferences.Add(References.Compiled(
            "Compliance",
            "using System; namespace Microsoft.Extensions.Compliance.Classification { [AttributeUsage(AttributeTargets.All)] "
                + "public class DataClassificationAttribute : Attribute { } }"
                + generator.Replace("class", "public class", StringComparison.Ordinal)));
        await test.RunAsync();
    }

    [Fact]
    public async Task Options_add_and_exempt_names()
    {
        const string Code = """string iban = name, pageToken = name, licence_text = name, clientSecret = name;""";
        await Verify.InMethod(
            Code + """LOG.Info("{Iban} {PageToken} {Text} {ClientSecret} end", iban, pageToken, licence_text, {|LOG8001:clientSecret|});"""
                .Replace("LOG.Info", "_logger.LogInformation", StringComparison.Ordinal));
        await Verify.InMethod(
            Code + """_logger.LogInformation("{N} {Page} {Text} {Who} end", {|LOG8001:iban|}, pageToken, {|LOG8001:licence_text|}, clientSecret);""",
            ("log_analyzers.secrets.names", "iban, licence_*"), ("log_analyzers.secrets.allowed_names", "ClientSecret"));

        // All names are no names.
        await Verify.InMethod(
            Code + """_logger.LogInformation("{Number} {Client} end", iban, {|LOG8001:clientSecret|});""",
            ("log_analyzers.secrets.names", "*"), ("log_analyzers.secrets.allowed_names", "**"));
    }

    /// <summary>What is compiled in debug builds only is for the developer; what is compiled in all others is not.</summary>
    [Fact]
    public Task Of_debug_builds() => Verify.Diagnostics(
        """
        #define DEBUG
        class Session
        {
            void M(ILogger logger, string password)
            {
        #if DEBUG
                logger.LogInformation("In with {Password}", password);
        #endif
        #if !RELEASE
                logger.LogInformation("In with {Password}", {|LOG8001:password|});
        #endif
            }
        }
        """);

    [Fact]
    public Task Tokens_of_a_parser_are_text() => Verify.Diagnostics(
        """
        class QueryParser
        {
            void M(ILogger logger, string token) => logger.LogInformation("Took {Token}", token);
        }
        class Session
        {
            void M(ILogger logger, string token) => logger.LogInformation("Took {Token}", {|LOG8001:token|});
        }
        """);

    [Fact]
    public Task Texts_for_people_may_be_in_groups() => Verify.Diagnostics(
        """
        static class Strings { public static class Login { public static string NoPassword => Of("x"); static string Of(string s) => s; } }
        static class Settings { public static class Login { public static string Password => Of("x"); static string Of(string s) => s; } }
        class C
        {
            void M(ILogger logger) => logger.LogInformation("{Text} {Other}", Strings.Login.NoPassword, {|LOG8001:Settings.Login.Password|});
        }
        """);

    /// <summary>What a placeholder calls by the secret's name may be what the secret is kept under, wherever that is held.</summary>
    [Fact]
    public Task A_field_that_holds_a_name_is_none() => Verify.Diagnostics(
        """
        class Store
        {
            readonly string _key = "login", _name = "login", _value = "login";
            void M(ILogger logger)
            {
                logger.LogInformation("Setting token {Token} of {Secret}", _key, _name);
                logger.LogInformation("Setting token {Token}, {ApiKey}", {|LOG8001:_value|}, {|LOG8001:_key|});
            }
        }
        """);

    /// <summary>The key of an account is a secret, or what the account is found by.</summary>
    [Theory]
    [InlineData("accountKey", DiagnosticSeverity.Info)]
    [InlineData("clientKey", DiagnosticSeverity.Info)]
    [InlineData("appKey", DiagnosticSeverity.Info)]
    [InlineData("storageAccountKey", DiagnosticSeverity.Warning)]
    [InlineData("apiKey", DiagnosticSeverity.Warning)]
    public async Task Keys_that_may_find_something_are_suggestions(string key, DiagnosticSeverity severity)
    {
        var test = Verify.Test(
            $$"""class C { void M(ILogger logger, string {{key}}) => logger.LogInformation("Signing in with {Value}", {|#0:{{key}}|}); }""");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG8001", severity).WithLocation(0));
        await test.RunAsync();
    }

    /// <summary>No release build writes debug output.</summary>
    [Theory]
    [InlineData("Debug", DiagnosticSeverity.Info)]
    [InlineData("Trace", DiagnosticSeverity.Warning)]
    public async Task Debug_output_is_a_suggestion(string type, DiagnosticSeverity severity)
    {
        var test = Verify.Test(
            $$"""class C { void M(string password) => System.Diagnostics.{{type}}.WriteLine("In with " + {|#0:password|}); }""",
            ("dotnet_diagnostic.LOG1002.severity", "none"), ("dotnet_diagnostic.LOG1004.severity", "none"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG8001", severity).WithLocation(0));
        await test.RunAsync();
    }

    /// <summary>The values of a header convert to an array, which C# takes for all values of the call.</summary>
    [Fact]
    public Task Values_of_a_header_are_one_value() => Verify.Diagnostics(
        """
        namespace Microsoft.Extensions.Primitives
        {
            public struct StringValues { public static implicit operator string?[]?(StringValues values) => null; }
        }
        class C
        {
            void M(ILogger logger, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> headers, string[] names)
            {
                logger.LogWarning("Called with {ApiKey}", {|LOG8001:headers["X-API-Key"]|});
                logger.LogWarning("Called by {Agent}", headers["User-Agent"]);
                logger.LogWarning("Called by {A} and {B}", names);
            }
        }
        """, ("dotnet_diagnostic.LOG2010.severity", "none"));

    /// <summary>What a sender logs that does nothing else may be what it sends, as long as nobody has written the rest.</summary>
    [Theory]
    [InlineData("class EmailSender", "", DiagnosticSeverity.Info)]
    [InlineData("class CodeService : ISmsSender", "", DiagnosticSeverity.Info)]
    [InlineData("class EmailSender", "Send();", DiagnosticSeverity.Warning)]
    [InlineData("class EmailSender", "await Task.Delay(1);", DiagnosticSeverity.Info)]
    [InlineData("class EmailSender", "_last = password;", DiagnosticSeverity.Warning)]
    [InlineData("class EmailSender", "await LogMailAsync();", DiagnosticSeverity.Info)]
    [InlineData("class EmailSender", "await SaveMailAsync();", DiagnosticSeverity.Warning)]
    [InlineData("class CodeService", "", DiagnosticSeverity.Info)]
    [InlineData("class CodeService", "", DiagnosticSeverity.Warning, "CheckAsync")]
    [InlineData("class LogToken : INotificationHandler", "", DiagnosticSeverity.Warning, "HandleAsync")]
    public async Task Senders_that_send_nothing_are_suggestions(
        string type, string rest, DiagnosticSeverity severity, string method = "SendAsync")
    {
        var test = Verify.Test(
            $$"""
            interface ISmsSender { }
            interface INotificationHandler { }
            {{type}}
            {
                private string _last = "";
                public async Task {{method}}(ILogger logger, string password)
                {
                    logger.LogInformation("Sent {Password}", {|#0:password|});
                    {{rest}}
                    await Task.CompletedTask;
                }
                public void Send() => System.Console.Write(_last);
                public Task LogMailAsync() => Task.CompletedTask;
                public Task SaveMailAsync() => Task.CompletedTask;
            }
            """, ("dotnet_diagnostic.LOG1001.severity", "none"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG8001", severity).WithLocation(0));
        await test.RunAsync();
    }

    [Fact]
    public Task Loggers_that_are_senders_stand_in() => Verify.Diagnostics(
        """
        interface IEmailSender { }
        class EmailLogger : IEmailSender
        {
            public void Send(ILogger logger, string resetCode) => logger.LogInformation("Code {Code}", resetCode);
        }
        """);

    /// <summary>What stands in for a sender sends by its record.</summary>
    [Theory]
    [InlineData("StubEmailSender", false)]
    [InlineData("FakeMailer", false)]
    [InlineData("MockSmsService", false)]
    [InlineData("MockExchangeClient", true)]
    [InlineData("StubLoginService", true)]
    [InlineData("ConsoleEmailSender", false)]
    [InlineData("DevSendPasswordTokenService", false)]
    [InlineData("LoggingPasswordResetCodeNotificationService", false)]
    [InlineData("NotificationLogService", true)]
    [InlineData("EmailSender", true)]
    [InlineData("LoginLogger", true)]
    public Task Stand_ins_show_what_they_are_given(string type, bool isReported) => Verify.Diagnostics(
        $$"""
        class {{type}}
        {
            void Send(ILogger logger, string password)
                => logger.LogInformation("Sent {Password}", {{(isReported ? "{|LOG8001:password|}" : "password")}});
        }
        """);

    /// <summary>A tool that makes a secret is there to show it; what else it shows may be its product, too.</summary>
    [Theory]
    [InlineData("GenerateSecret()", false)]
    [InlineData("await CreateToken()", false)]
    [InlineData("ReadSecret()", true)]
    public async Task Tools_show_what_they_make(string made, bool isReported)
    {
        var test = Verify.Test(
            $$"""
            class Program
            {
                static async System.Threading.Tasks.Task Main()
                {
                    var clientSecret = {{made}};
                    System.Console.WriteLine("Secret: " + {{(isReported ? "{|LOG8001:clientSecret|}" : "clientSecret")}});
                    await System.Threading.Tasks.Task.Yield();
                }
                static string GenerateSecret() => "";
                static string ReadSecret() => "";
                static System.Threading.Tasks.Task<string> CreateToken() => null!;
            }
            """, ("dotnet_diagnostic.LOG1001.severity", "none"));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.Framework);
        test.TestState.Sources.RemoveAll(f => f.filename == "/0/GlobalUsings.cs");
        await test.RunAsync();
    }

    /// <summary>Where an option chose the output, the secret may be what the program was called for.</summary>
    [Theory]
    [InlineData("switch (output) { case OutputMode.Json: break; case OutputMode.Token: PRINT; break; }", DiagnosticSeverity.Info)]
    [InlineData("if (output == OutputMode.Json) { PRINT; }", DiagnosticSeverity.Info)]
    [InlineData("if (output != null) { PRINT; }", DiagnosticSeverity.Warning)]
    public async Task Chosen_output_is_a_suggestion(string body, DiagnosticSeverity severity)
    {
        var print = "Console.WriteLine(\"Got \" + {|#0:accessToken|})";
        var test = Verify.TestWithAllFrameworks(
            $$"""
            class C
            {
                void M(OutputMode? output, string accessToken) { {{body.Replace("PRINT", print)}} }
                enum OutputMode { Json, Token }
            }
            """,
            [("dotnet_diagnostic.LOG1001.severity", "none")]);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG8001", severity).WithLocation(0));
        await test.RunAsync();
    }

    /// <summary>What is said for developers only, by who is there for them only.</summary>
    [Theory]
    [InlineData("DevelopmentOtpService", "Fixed code", false)]
    [InlineData("DevLogin", "Fixed code", false)]
    [InlineData("DevOpsClient", "Fixed code", true)]
    [InlineData("OtpService", "[DEV MODE] code", false)]
    [InlineData("OtpService", "[DEV] code", false)]
    [InlineData("OtpService", "Development of code", true)]
    [InlineData("OtpService", "[OTP SIMULATOR] code", false)]
    [InlineData("OtpService", "Mock code", false)]
    [InlineData("OtpService", "Sent code", true)]
    public Task Developers_are_shown_what_they_need(string type, string text, bool isReported) => Verify.Diagnostics(
        $$"""
        class {{type}}
        {
            void Send(ILogger logger, string otp)
                => logger.LogInformation("{{text}} is {Otp}", {{(isReported ? "{|LOG8001:otp|}" : "otp")}});
        }
        """);

    /// <summary>The connection string of a database in a file is its path.</summary>
    [Theory]
    [InlineData("UseSqlite", false)]
    [InlineData("UseNpgsql", true)]
    [InlineData("UseSqlite(path); } else { UseNpgsql", true)]
    public Task Databases_in_files_are_set_up_beside(string use, bool isReported) => Verify.Diagnostics(
        $$"""
        class Program
        {
            static void Main() { }
            void M(ILogger logger, string path, string connectionString)
            {
                if (path.Length > 0) { {{use}}(path); }
                logger.LogInformation("At {Path}", {{(isReported ? "{|LOG8001:connectionString|}" : "connectionString")}});
            }
            static void UseSqlite(string path) { }
            static void UseNpgsql(string path) { }
        }
        """.Replace(isReported ? "\0" : "static void UseNpgsql(string path) { }", "", StringComparison.Ordinal));

    [Fact]
    public Task Tokens_of_transactions_are_marks() => Verify.Diagnostics(
        """
        class UnitOfWork
        {
            void M(ILogger logger, string token) => logger.LogInformation("Took {Token}", token);
        }
        class Session
        {
            void BeginTransaction(ILogger logger, string token) => logger.LogInformation("Took {Token}", token);
        }
        class TransactionManager
        {
            void M(ILogger logger, string token) => logger.LogInformation("Took {Token}", token);
        }
        class TransactionController
        {
            void M(ILogger logger, string token) => logger.LogInformation("Took {Token}", {|LOG8001:token|});
        }
        class UnitOfWorkService
        {
            void M(ILogger logger, string token) => logger.LogInformation("Took {Token}", {|LOG8001:token|});
        }
        """);

    [Fact]
    public Task Members_of_an_object_that_is_written_in_the_call() => Verify.InFramework(
        Framework.Serilog,
        """string password = name; LOG.Info("By {@User}", new { Name = name, {|LOG8001:password|} });""");

    [Fact]
    public Task Says_why()
        => Verify.Message(
            """_logger.LogInformation("By {Password}", {|#0:name|});""", "LOG8001",
            "'name' is a secret by its placeholder 'Password': log '***' in its place, or leave it out");

    private const string Classification =
        """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            [AttributeUsage(AttributeTargets.All)] class DataClassificationAttribute : Attribute { }
            class NoDataClassificationAttribute : DataClassificationAttribute { }
        }
        class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
        class HarmlessAttribute : Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute { }

        """;
}
