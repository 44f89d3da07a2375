using LogAnalyzers.Operations;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Operations;

/// <summary>Binds single expressions in a class that has a bit of everything.</summary>
internal static class Expressions
{
    /// <summary>The operation of an expression, below implicit conversions; fails where it does not compile.</summary>
    public static IOperation Bind(string expression)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using System.Text;

            namespace Own.Text
            {
                class StringBuilder { }
            }

            class C
            {
                C Other;
                int field;
                string Name { get; set; }
                string Read() => Name;
                string Load() => File.ReadAllText(Name);

                void M(int i, string s, float f, object any, dynamic unknown, int[] numbers, string[] texts, List<int> list, DayOfWeek day,
                    DateTime time, Exception ex, Uri uri, IFormatProvider provider, StringBuilder builder, Own.Text.StringBuilder own)
                {
                    object result = {{expression}};
                }
            }
            """);
        var compilation = CSharpCompilation.Create("Test", [tree], References.Framework, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var value = tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Last(v => v.Identifier.ValueText == "result").Initializer!.Value;
        return compilation.GetSemanticModel(tree).GetOperation(value)!.Unwrap();
    }
}
