using System.Collections.Immutable;
using System.Text;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>Tells by what is written of a path whether it leads to a log file.</summary>
internal static class LogPath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Whether it ends in <c>.log</c> or has a folder or file called <c>log</c> or <c>logs</c>.</summary>
    public static bool Is(IOperation path, RuleContext context)
    {
        var builder = new StringBuilder();
        Append(builder, path, context, 0);
        var text = builder.ToString();
        return text.EndsWith(".log", StringComparison.OrdinalIgnoreCase)
            || text.Split(Separators)
                .Any(s => s.Equals("log", StringComparison.OrdinalIgnoreCase) || s.Equals("logs", StringComparison.OrdinalIgnoreCase));
    }

    private static void Append(StringBuilder text, IOperation value, RuleContext context, int depth)
    {
        value = value.Unwrap();
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                text.Append(constant);
                break;
            case IInterpolatedStringOperation or IBinaryOperation when depth < Limits.WrittenTextLevels && MadeText.Of(value).Pieces() is { } pieces:
                AppendPieces(text, pieces, context, depth + 1);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Combine" or "Join",
                ContainingType: { Name: "Path", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } } } } call
                when depth < Limits.WrittenTextLevels:
                AppendSegments(text, call, context, depth + 1);
                break;
            case IPropertyReferenceOperation { Property: { Name: "DirectorySeparatorChar" or "AltDirectorySeparatorChar" } }:
            case IFieldReferenceOperation { Field: { Name: "DirectorySeparatorChar" or "AltDirectorySeparatorChar" } }:
                text.Append('/');
                break;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }:
                AppendInitializer(text, field, context, depth);
                break;
            case ILocalReferenceOperation { Local: var local } use
                when LocalUse.Of(use, context.Model, context.CancellationToken)?.IsInitializer == true:
                AppendInitializer(text, local, context, depth);
                break;
            default:
                text.Append(PrintText.Hole);
                break;
        }
    }

    private static void AppendPieces(StringBuilder text, ImmutableArray<IOperation> pieces, RuleContext context, int depth)
    {
        foreach (var piece in pieces)
        {
            Append(text, piece, context, depth);
        }
    }

    private static void AppendSegments(StringBuilder text, IInvocationOperation call, RuleContext context, int depth)
    {
        foreach (var argument in call.Arguments)
        {
            var isMany = argument.Parameter?.Type is not { SpecialType: SpecialType.System_String };
            foreach (var segment in isMany && argument.Flatten(out var more) != ArgumentPassing.Array ? more : ImmutableArray.Create(argument.Value))
            {
                text.Append(text.Length == 0 ? "" : "/");
                Append(text, segment, context, depth);
            }
        }
    }

    /// <summary>What a read-only field or an unchanged local is made from, where that is in the same file.</summary>
    private static void AppendInitializer(StringBuilder text, ISymbol variable, RuleContext context, int depth)
    {
        if (depth < Limits.WrittenTextLevels
            && variable.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == context.Model.SyntaxTree
            && declaration.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initializer }
            && context.Model.GetOperation(initializer, context.CancellationToken) is { } value)
        {
            Append(text, value, context, depth + 1);
        }
        else
        {
            text.Append(PrintText.Hole);
        }
    }
}
