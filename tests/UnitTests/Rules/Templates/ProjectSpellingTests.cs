using LogAnalyzers.UnitTests.Fixes;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>LOG2007, and the names that fixes give, in projects that spell otherwise than by the default.</summary>
public sealed class ProjectSpellingTests
{
    private const string Key = "log_analyzers.placeholder_casing";

    private const string Camel = """LOG.Info("{orderId} {userId} {name} of {itemCount}", 1, 2, name, 3);""";

    private const string Snake = """LOG.Info("{order_id} {user_id} {name} of {item_count}", 1, 2, name, 3);""";

    private const string Elastic = """LOG.Info("{order.id} {user.id} {name} of {http.body_size}", 1, 2, name, 3);""";

    private const string Pascal = """LOG.Info("{OrderId} {UserId} {Name} of {ItemCount}", 1, 2, name, 3);""";

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Only_what_differs_from_most_is_reported(Framework framework)
    {
        await Verify.InFramework(framework, Camel + Camel + Camel + """LOG.Info("At {|LOG2007:{OrderNo}|} {order_id}", orderId, 1);""");
        await Verify.InFramework(framework, Snake + Snake + Snake + """LOG.Info("At {|LOG2007:{OrderNo}|} {orderId}", orderId, 1);""");
        await Verify.InFramework(framework, Pascal + Pascal + Pascal + """LOG.Info("At {|LOG2007:{order_id}|} {A}", orderId, 1);""");
    }

    [Theory] // Keys that are all spelt as those of libraries are, have a habit of their own.
    [InlineData("\"AppId\"", "\"ProcessId\"", "\"NameServer\"")]
    [InlineData("\"appId\"", "{|LOG2007:\"ProcessId\"|}", "{|LOG2007:\"NameServer\"|}")]
    [InlineData("\"app_id\"", "{|LOG2007:\"ProcessId\"|}", "\"host\"")]
    public Task Keys_may_have_their_own(string first, string second, string third)
        => Verify.InFramework(
            Framework.Serilog,
            string.Concat(Enumerable.Repeat(first.Contains('_', StringComparison.Ordinal) ? Snake : Camel, 4))
                + $"Serilog.Log.ForContext({first}, 1).ForContext({second}, 2).ForContext({third}, 3).Information(\"Read\");");

    [Fact]
    public Task Dotted_names_are_one_convention()
        => Verify.InFramework(Framework.Mel, Elastic + Elastic + Elastic + """LOG.Info("At {|LOG2007:{OrderId}|} {a}", orderId, 1);""");

    [Fact]
    public Task Small_words_alone_are_camelCase()
        => Verify.InFramework(
            Framework.Mel, """LOG.Info("{a} {b} {c} {d} {e} {f} {g} {h} {i} {|LOG2007:{OrderId}|}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);""");

    [Theory] // As long as all are alike, none is spelt otherwise than others.
    [InlineData("""LOG.Info("{aId} {b} {c} {d}", 1, 2, 3, 4);""")]
    [InlineData("""LOG.Info("{a_id} {b} {c} {d}", 1, 2, 3, 4);""")]
    public Task Few_that_are_alike_are_one(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Theory] // In a project of a team's they are how it spells them; where they differ the default is asked for.
    [InlineData(20, "At {orderId}", "{userId}")]
    [InlineData(20, "At {order_id}", "{user_id}")]
    [InlineData(20, "At {order}", "{count}")]
    [InlineData(20, "At {|LOG2007:{orderId}|}", "{OrderNo}")]
    [InlineData(10, "At {|LOG2007:{orderId}|}", "{|LOG2007:{userId}|}")]
    public async Task Few_in_many_files(int files, string text, string other)
    {
        var test = Verify.Test($$"""class C { void M(ILogger log) { log.LogInformation("{{text}}", 1); log.LogInformation("Of {{other}}", 1); } }""");
        foreach (var i in Enumerable.Range(1, files - 1))
        {
            test.TestState.Sources.Add(($"/0/F{i}.cs", $"class F{i} {{ }}"));
        }

        await test.RunAsync();
    }

    [Theory] // Nine placeholders are no habit, and numbers, text and other methods' formats are no placeholders.
    [InlineData("""LOG.Info("{|LOG2007:{a}|} {b} {c}", 1, 2, 3);""")]
    [InlineData("""LOG.Info("{|LOG2007:{a}|} {b} {c} {d} {E} {e} {f}", 1, 2, 3, 4, 5, 5, 6);""")]
    [InlineData("""
        var texts = new[] { "{a} {b} {c} {d} {e} {f} {g} {h} {i} {j}" };
                string Named(string text) => text;
                Named("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j}");
                LOG.Info("{|LOG2007:{aId}|} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{h}} {{i}} {{j}} {{k}}", 1);
        """)]
    public Task Few_are_no_habit(string statements) => Verify.InFrameworksWithTemplates(statements);

    /// <summary>
    /// The default stays where no spelling prevails: names that fixes write would make one prevail, and a second run would find what was left.
    /// </summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task A_mixed_project_has_the_default(Framework framework)
    {
        await Verify.InFramework(framework, Pascal + Marked(Camel) + Pascal);
        await Verify.InFramework(framework, Marked(Camel) + Pascal + Marked(Snake.Replace("item_count", "itemCount", StringComparison.Ordinal)));
    }

    /// <summary>With the first placeholder of the template marked: one finding speaks of all.</summary>
    private static string Marked(string statement)
        => statement.Insert(statement.IndexOf('}', StringComparison.Ordinal) + 1, "|}")
            .Insert(statement.IndexOf('{', StringComparison.Ordinal), "{|LOG2007:");

    [Fact]
    public Task Says_that_it_is_a_habit()
        => Verify.Message(
            """_logger.LogInformation("{a} {b} {c} {d} {eId} {f} {gId} {hId} {iId} {|#0:{OrderId}|}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);""", "LOG2007",
            "Placeholder '{OrderId}' is not camelCase, as most in this project are: "
                + "one property spelt in two ways is two fields to a search engine");

    [Theory]
    [InlineData("pascal", "{aId} {bId} {cId} {dId} {eId} {fId} {gId} {hId} {iId} {jId}", "{OrderNo}")]
    [InlineData("snake", "{aId} {bId} {cId} {dId} {eId} {fId} {gId} {hId} {iId} {jId}", "{order_no}")]
    [InlineData("camel", "{AId} {BId} {CId} {DId} {EId} {FId} {GId} {HId} {IId} {JId}", "{orderNo}")]
    [InlineData("project", "{OrderNo}", "{aId} {bId} {cId} {dId} {eId} {fId} {gId} {hId} {iId} {jId}")]
    public Task An_option_is_obeyed_whatever_others_do(string value, string wrong, string right)
        => Verify.InMethod(
            $"""_logger.LogInformation("{right} {Marked(wrong)}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);""",
            (Key, value));

    [Fact]
    public async Task Definitions_count_and_generated_files_do_not()
    {
        var test = Verify.Test(
            """
            static partial class Logs
            {
                [LoggerMessage(1, LogLevel.Information, "{aId} {bId} {cId} {dId} {eId}")]
                public static partial void One(ILogger logger, int aId, int bId, int cId, int dId, int eId);
                [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{aId} {bId} {cId} {dId} {eId}")]
                public static partial void Two(ILogger logger, int aId, int bId, int cId, int dId, int eId);
                public static partial void One(ILogger logger, int aId, int bId, int cId, int dId, int eId) { }
                public static partial void Two(ILogger logger, int aId, int bId, int cId, int dId, int eId) { }
                public static void Three(ILogger logger) => logger.LogInformation("At {|LOG2007:{OrderId}|} {orderNo}", 1, 2);
            }
            """);
        test.TestState.Sources.Add((
            "/0/Forms.g.cs", """
            static class Forms { static void M(ILogger logger) => logger.LogInformation("{A} {B} {C} {D} {E} {F} {G}", 1, 2, 3, 4, 5, 6, 7); }
            """));
        await test.RunAsync();
    }

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Fixes_spell_like_the_others(Framework framework)
    {
        var habit = string.Concat(Enumerable.Repeat(Camel, 3));
        await Check.InFramework(
            framework, habit + """LOG.Info("At {OrderId}", orderId);""", habit + """LOG.Info("At {orderId}", orderId);""", "LOG2007");
        await Check.InFramework(framework, habit + """LOG.Info("At {0}", order.Id);""", habit + """LOG.Info("At {orderId}", order.Id);""", "LOG2006");
        await Check.InFramework(framework, habit + """LOG.Info("At " + orderId);""", habit + """LOG.Info("At {orderId}", orderId);""", "LOG2001");
    }

    [Fact]
    public async Task Fixes_in_a_mixed_project_follow_the_default()
    {
        const string Mixed = Camel + Pascal + Pascal;
        var spelt = Mixed.Replace("{orderId} {userId} {name} of {itemCount}", "{OrderId} {UserId} {Name} of {ItemCount}", StringComparison.Ordinal);
        await Check.InFramework(Framework.Serilog, Mixed, spelt, "LOG2007");
        await Check.InFramework(
            Framework.Mel, Mixed + """LOG.Info("At " + orderId);""", Mixed + """LOG.Info("At {OrderId}", orderId);""", "LOG2001");
    }

    [Theory] // What a fix wrote is finished text under its own name, in any spelling.
    [InlineData("camel", "{messageText}")]
    [InlineData("snake", "{message_text}")]
    [InlineData("camel", "{text}")]
    public Task A_value_under_its_own_name_is_no_template_without_text(string casing, string hole)
        => Verify.InMethod($"""var messageText = name.Trim(); _count++; _logger.LogInformation("{hole}", messageText);""", (Key, casing));

    /// <summary>A file of two projects that spell otherwise would change with every run.</summary>
    [Theory]
    [InlineData("{OrderId} {UserId} {ItemCount} {Place}", false)]
    [InlineData("{orderId} {userId} {itemCount} {place}", true)]
    public async Task File_of_two_projects_is_spelt_as_both_do(string others, bool isSpelt)
    {
        const string Shared
            = "using Microsoft.Extensions.Logging; static class S { static void M(ILogger log) { log.LogInformation(\"{Bytes}\", 1); } }";
        var own = "using Microsoft.Extensions.Logging; static class Own { static void M(ILogger log) { log.LogInformation(\"TEXT\", 1, 2, 3, 4); "
            + "log.LogInformation(\"TEXT\", 1, 2, 3, 4); log.LogInformation(\"TEXT\", 1, 2, 3, 4); } }";
        using var run = new SolutionRun()
            .Add("A", OutputKind.DynamicallyLinkedLibrary, [], ("/Shared/S.cs", Shared),
                ("/A/Own.cs", own.Replace("TEXT", "{orderId} {userId} {itemCount} {place}", StringComparison.Ordinal)))
            .Add("B", OutputKind.DynamicallyLinkedLibrary, [], ("/Shared/S.cs", Shared),
                ("/B/Own.cs", own.Replace("TEXT", others, StringComparison.Ordinal)));
        await run.FixAllAsync("LOG2007");
        Assert.Equal(isSpelt ? Shared.Replace("{Bytes}", "{bytes}", StringComparison.Ordinal) : Shared, await run.TextAsync("/Shared/S.cs"));
    }
}
