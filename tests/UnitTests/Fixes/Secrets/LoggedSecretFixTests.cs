using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Secrets;

/// <summary>LOG8001: stars in the place of the value; all else stays.</summary>
public sealed class LoggedSecretFixTests
{
    private const string Id = "LOG8001";

    [Theory]
    [InlineData("""string password = name; LOG.Info("In by {Password} now", password); name = password;""",
        """string password = name; LOG.Info("In by {Password} now", "***"); name = password;""")]
    [InlineData("""string password = name; LOG.Info("In by {Password} now", password.Trim().ToString() /* all */); name = password;""",
        """string password = name; LOG.Info("In by {Password} now", "***" /* all */); name = password;""")]
    [InlineData("""string secret = name, apiKey = name; LOG.Info("In by {Token} and {ApiKey}", secret, apiKey); name = secret + apiKey;""",
        """string secret = name, apiKey = name; LOG.Info("In by {Token} and {ApiKey}", "***", "***"); name = secret + apiKey;""")]
    public async Task Of_templates(string before, string after)
    {
        foreach (var (framework, shown) in new[] { (Framework.Mel, "***"), (Framework.Serilog, "\"***\""), (Framework.NLog, "***") })
        {
            var said = after.Contains("ApiKey", StringComparison.Ordinal) ? $"In by {shown} and {shown}" : $"In by {shown} now";
            await Check.Mended(framework, before, after, Id, said);
        }
    }

    [Theory]
    [InlineData(Framework.Log4Net, """_logger.InfoFormat("In by {0}", password);""", """_logger.InfoFormat("In by {0}", "***");""", "In by ***")]
    [InlineData(Framework.Log4Net, """_logger.Info("In by " + password);""", """_logger.Info("In by " + "***");""", "In by ***")]
    [InlineData(Framework.Mel, """Console.WriteLine($"Password: {password}");""", """Console.WriteLine("Password: ***");""", "Password: ***")]
    [InlineData(Framework.Mel, """Console.WriteLine($"{name}: {password,-5}|");""", """Console.WriteLine($"{name}: ***  |");""", "Bob {0} }: ***  |")]
    [InlineData(Framework.Mel, """Console.WriteLine($@"{{a}} {password,5}");""", """Console.WriteLine(@"{a}   ***");""", "{a}   ***")]
    [InlineData(Framework.Mel, """Console.WriteLine("In by {0}", password);""", """Console.WriteLine("In by {0}", "***");""", "In by ***")]
    [InlineData(Framework.Mel, """Console.WriteLine(password);""", """Console.WriteLine("***");""", "***")]
    [InlineData(Framework.Mel, """_logger.LogInformation($"In by {password}");""", """_logger.LogInformation("In by ***");""", "In by ***")]
    [InlineData(Framework.Mel, """_logger.LogInformation($"In by {password} of {orderId}");""",
        """_logger.LogInformation($"In by *** of {orderId}");""",
        "In by *** of 17")]
    [InlineData(Framework.Log4Net, """_logger.Info("In by " + password + " of " + orderId);""",
        """_logger.Info("In by " + "***" + " of " + orderId);""", "In by *** of 17")]
    [InlineData(Framework.Mel, """_logger.LogInformation("In by {X}", password!);""", """_logger.LogInformation("In by {X}", "***");""", "In by ***")]
    [InlineData(Framework.Mel, """_logger.LogInformation("In by {X}", _count > 0 ? password : "none");""",
        """_logger.LogInformation("In by {X}", _count > 0 ? "***" : "none");""", "In by ***")]
    [InlineData(Framework.Mel, """_logger.LogInformation("In by {X}", password ?? "none");""", """_logger.LogInformation("In by {X}", "***");""",
        "In by ***")]
    [InlineData(Framework.Mel, """_logger.LogInformation("In by {X}", Environment.GetEnvironmentVariable("API_KEY"));""",
        """_logger.LogInformation("In by {X}", "***");""", "In by ***")]
    [InlineData(Framework.Serilog, """_logger.Information("In by {@X}", new { Id = 1, password });""",
        """_logger.Information("In by {@X}", new { Id = 1, password = "***" });""", """In by { Id: 1, password: "***" }""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("Password", name).Information("In");""",
        """_logger.ForContext("Password", "***").Information("In");""", "In")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new[] { KeyValuePair.Create("Password", name) })) { _logger.LogInformation("In"); }""",
        """using (_logger.BeginScope(new[] { KeyValuePair.Create("Password", "***") })) { _logger.LogInformation("In"); }""",
        "scope System.Collections.Generic.KeyValuePair`2[System.String,System.String][]", "In")]
    public Task Of_all_forms(Framework framework, string before, string after, params string[] said)
    {
        const string Declaration = "string password = name; _ = password.Length; ";
        return Check.Mended(framework, Declaration + before, Declaration + after, Id, said);
    }

    [Theory]
    [InlineData("""LOG.Info("In by {Password}", Get().Password); static (string Password, int) Get() => ("x", 1);""")]
    [InlineData("""LOG.Info("In by {Password}", await GetPasswordAsync()); static Task<string> GetPasswordAsync() => Task.FromResult("x");""")]
    [InlineData("""string password = "x"; LOG.Info("In by {Password}", password);""")]
    [InlineData("""const string First = "x"; var password = First; LOG.Info("In by {Password}", password);""")]
    [InlineData("""var user = (Password: name, Id: 1); LOG.Info("In by {Password}", user.Password);""")]
    [InlineData("""string password = name; LOG.Info("In by {Password}", password /* old */ .Trim()); name = password;""")]
    [InlineData("""string password = name; var text = "In by " + password; Console.WriteLine(text); Console.WriteLine(text);""")]
    public Task Is_withheld(string statement) => Check.Withheld(statement, Id);

    /// <summary>Texts that are made of each other are looked through once each: without that, each line here takes four times as long.</summary>
    [Fact]
    public async Task Texts_made_of_texts_take_no_time()
    {
        var lines = string.Concat(Enumerable.Range(1, 40).Select(i => $"var t{i} = t{i - 1} + t{i - 1} + t{i - 1} + t{i - 1}; "));
        using var run = new FixRun(
            [Verify.Method($"""string password = name; var t0 = "In by " + password; {lines} _logger.LogInformation("{"{Text}"}", t9 + t40);""")]);
        Assert.Contains(await run.DiagnosticsAsync().WaitAsync(TimeSpan.FromMinutes(1)), d => d.Id == Id);
    }

    /// <summary>A placeholder that is all of a template has the name of what it hides.</summary>
    [Fact]
    public async Task Brings_no_other_finding()
    {
        using var run = new FixRun([Verify.Method("""string password = name; _logger.LogInformation("{Password}", password); name = password;""")]);
        await run.FixAllAsync(Id);
        Assert.Empty(await run.DiagnosticsAsync());
    }

    /// <summary>What a print says of a secret, the record says too, and the other way round.</summary>
    [Theory]
    [InlineData("""Console.WriteLine($"In by {password}");""", """_logger.LogInformation("In by {Password}", {0});""")]
    [InlineData("""Console.WriteLine("Password: " + p);""", """_logger.LogInformation("Password: {Password}", {0});""")]
    public async Task Is_found_before_and_after_a_migration(string print, string record)
    {
        const string Declaration = "string password = name, p = name; name = password + p;\n";
        using var run = new FixRun([Verify.Method(Declaration + print)]);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == Id);
        await run.FixAllAsync("LOG1001");
        var value = print.Contains("+ p", StringComparison.Ordinal) ? "p" : "password";
        Assert.Equal(Verify.Method(Declaration + record.Replace("{0}", value, StringComparison.Ordinal)), await run.TextAsync());
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == Id);
        await run.FixAllAsync(Id);
        Assert.Equal(Verify.Method(Declaration + record.Replace("{0}", "\"***\"", StringComparison.Ordinal)), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == Id);
    }
}
