using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Fixes.Text;

/// <summary>An import stands where the file's own order, or that of <c>.editorconfig</c>, has it.</summary>
public sealed class ImportTests
{
    private const string SystemFirst = "dotnet_sort_system_directives_first=true";
    private const string Alphabetical = "dotnet_sort_system_directives_first=false";
    private const string Groups = "dotnet_separate_import_directive_groups=true";
    private const string Inside = "csharp_using_directive_placement=inside_namespace:warning";

    /// <summary>A bar is a line break; what is imported is written with a plus in front of it.</summary>
    [Theory]
    [InlineData("", "class C;", "+Microsoft.L||class C;")]
    [InlineData("", "using System;||class C;", "using System;|+Microsoft.L||class C;")]
    [InlineData("", "using System;|using Zeta;||class C;", "using System;|+Microsoft.L|using Zeta;||class C;")]
    [InlineData("", "using RabbitMQ.Client;|using System.Text;||class C;", "+Microsoft.L|using RabbitMQ.Client;|using System.Text;||class C;")]
    [InlineData("", "using Alpha;|using System.Text;|using Zeta;||class C;", "using Alpha;|+Microsoft.L|using System.Text;|using Zeta;||class C;")]
    [InlineData(SystemFirst, "using Zeta;||class C;", "+Microsoft.L|using Zeta;||class C;")]
    [InlineData(Alphabetical, "using System;||class C;", "+Microsoft.L|using System;||class C;")]
    [InlineData(Alphabetical, "using System;|using Alpha;|using Zeta;||class C;", "using System;|using Alpha;|+Microsoft.L|using Zeta;||class C;")]
    [InlineData(SystemFirst, "using Alpha;|using System;||class C;", "using Alpha;|+Microsoft.L|using System;||class C;")]
    [InlineData("", "using Microsoft.A;|using microsoft.Z;||class C;", "using Microsoft.A;|+Microsoft.L|using microsoft.Z;||class C;")]
    [InlineData("", "using Microsoft.L.Deep;||class C;", "+Microsoft.L|using Microsoft.L.Deep;||class C;")]
    [InlineData("", "using MicrosoftExtra;||class C;", "+Microsoft.L|using MicrosoftExtra;||class C;")]

    // Unsorted: the end of the matching group, else of all.
    [InlineData("", "using Zeta;|using System;|using Alpha;||class C;", "using Zeta;|using System;|using Alpha;|+Microsoft.L||class C;")]
    [InlineData("", "using Zeta;|using Microsoft.A;|using System;||class C;", "using Zeta;|using Microsoft.A;|+Microsoft.L|using System;||class C;")]
    [InlineData("", "using System.B;|using System.A;|using Alpha;||class C;", "using System.B;|using System.A;|using Alpha;|+Microsoft.L||class C;")]

    // Groups, as the file or the settings have them.
    [InlineData("", "using System;||using Zeta;||class C;", "using System;||+Microsoft.L||using Zeta;||class C;")]
    [InlineData("", "using System;||using Microsoft.A;||using Zeta;||class C;",
        "using System;||using Microsoft.A;|+Microsoft.L||using Zeta;||class C;")]
    [InlineData("", "using System;||using Microsoft.Z;||class C;", "using System;||+Microsoft.L|using Microsoft.Z;||class C;")]
    [InlineData("", "using Alpha;||using Beta;||class C;", "using Alpha;||using Beta;||+Microsoft.L||class C;")]
    [InlineData(Groups, "using System;||class C;", "using System;||+Microsoft.L||class C;")]
    [InlineData(Groups, "using Zeta;||class C;", "+Microsoft.L||using Zeta;||class C;")]
    [InlineData(Groups, "using System;|using Zeta;||class C;", "using System;|+Microsoft.L|using Zeta;||class C;")]

    // Aliases, static and global ones, those under a condition, headers.
    [InlineData("", "using A = System.Int32;||class C;", "+Microsoft.L|using A = System.Int32;||class C;")]
    [InlineData("", "using static System.Math;||class C;", "+Microsoft.L|using static System.Math;||class C;")]
    [InlineData("", "using Zeta;|using static System.Math;|using A = System.Int32;||class C;",
        "+Microsoft.L|using Zeta;|using static System.Math;|using A = System.Int32;||class C;")]
    [InlineData("", "using System;|using static System.Math;||class C;", "using System;|+Microsoft.L|using static System.Math;||class C;")]
    [InlineData("", "global using System;||class C;", "global using System;|+Microsoft.L||class C;")]
    [InlineData("", "global using System;|using Zeta;||class C;", "global using System;|+Microsoft.L|using Zeta;||class C;")]
    [InlineData("", "extern alias E;||class C;", "extern alias E;|+Microsoft.L||class C;")]
    [InlineData(Inside, "namespace A { class C; }", "namespace A {|+Microsoft.L| class C; }")]
    [InlineData("", "// Licence||class C;", "// Licence|+Microsoft.L||class C;")]
    [InlineData("", "// Licence|class C;", "// Licence|+Microsoft.L||class C;")]
    [InlineData("", "// Licence||/// <summary>S.</summary>|class C;", "// Licence|+Microsoft.L||/// <summary>S.</summary>|class C;")]
    [InlineData("", "// Licence|using Zeta;||class C;", "// Licence|+Microsoft.L|using Zeta;||class C;")]
    [InlineData("", "// Licence||using System; // why||class C;", "// Licence||using System; // why|+Microsoft.L||class C;")]
    [InlineData("", "#nullable enable||class C;", "#nullable enable|+Microsoft.L||class C;")]
    [InlineData("", "using System;|#if X|using Alpha;|#endif|using Zeta;||class C;",
        "using System;|+Microsoft.L|#if X|using Alpha;|#endif|using Zeta;||class C;")]
    [InlineData("", "#if X|using Alpha;|#endif|using Zeta;||class C;", "#if X|using Alpha;|#endif|+Microsoft.L|using Zeta;||class C;")]
    [InlineData("", "#if X|using Alpha;|#endif||class C;", "+Microsoft.L||#if X|using Alpha;|#endif||class C;")]
    [InlineData("", "#if X|class C;|#endif", "+Microsoft.L||#if X|class C;|#endif")]

    // Inside of namespaces.
    [InlineData("", "namespace N|{|    using System;||    class C;|}", "namespace N|{|    using System;|    +Microsoft.L||    class C;|}")]
    [InlineData("", "namespace N;||using Zeta;||class C;", "namespace N;||+Microsoft.L|using Zeta;||class C;")]
    [InlineData("", "namespace N;||class C;", "+Microsoft.L||namespace N;||class C;")]
    [InlineData(Inside, "namespace N;||class C;", "namespace N;||+Microsoft.L||class C;")]
    [InlineData(Inside, "namespace N|{|    class C;|}", "namespace N|{|    +Microsoft.L||    class C;|}")]
    [InlineData(Inside, "using System;||namespace N;||class C;", "using System;|+Microsoft.L||namespace N;||class C;")]

    // There already.
    [InlineData("", "using Microsoft.L;||class C;", "using Microsoft.L;||class C;")]
    [InlineData("", "global using Microsoft.L;||class C;", "global using Microsoft.L;||class C;")]
    public void An_import_is_sorted_in(string option, string source, string expected)
        => Assert.Equal(expected.Replace("+Microsoft.L", "using Microsoft.L;", StringComparison.Ordinal), Insert(source, option, "Microsoft.L"));

    [Theory]
    [InlineData("class C;", "using System;|using System.Text;|using Microsoft.L;|using Zeta;||class C;")]
    [InlineData("using Mine;||class C;", "using System;|using System.Text;|using Microsoft.L;|using Mine;|using Zeta;||class C;")]
    [InlineData("using Alpha;|using System;|using Unto;||class C;",
        "using Alpha;|using Microsoft.L;|using System;|using System.Text;|using Unto;|using Zeta;||class C;")]
    [InlineData("using System;||using Mine;||class C;",
        "using System;|using System.Text;||using Microsoft.L;||using Mine;||using Zeta;||class C;")]
    public void Several_are_sorted_among_each_other(string source, string expected)
        => Assert.Equal(expected, Insert(source, "", "Zeta", "Microsoft.L", "System.Text", "System"));

    [Theory]
    [InlineData("using System;||class C;", "using System;|using Zeta;|using A = Mine.A;||class C;")]
    [InlineData("using System;|using static System.Math;||class C;",
        "using System;|using Zeta;|using static System.Math;|using A = Mine.A;||class C;")]
    [InlineData("class C;", "using Zeta;|using A = Mine.A;||class C;")]
    public void An_alias_goes_last(string source, string expected) => Assert.Equal(expected, Insert(source, "", "Zeta", "A = Mine.A"));

    private static string Insert(string source, string option, params string[] names)
    {
        var text = SourceText.From(source.Replace("|", "\n", StringComparison.Ordinal));
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["X"])).GetRoot();
        var at = root.DescendantTokens().First(t => t.ValueText == "C").SpanStart;
        return text.WithChanges(UsingDirectives.Insert(root, text, names.Select(n => (n, at)), new Options(option))).ToString()
            .Replace("\n", "|", StringComparison.Ordinal);
    }

    private sealed class Options(string setting) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = setting.StartsWith(key + "=", StringComparison.Ordinal) ? setting[(key.Length + 1)..] : null;
            return value is not null;
        }
    }
}
