using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Whether what a <c>try</c> does may fail in the course of things: it only finds something out, or takes away what is done with.</summary>
internal sealed class ExpectedFailure
{
    private readonly SemanticModel _model;
    private readonly RuleContext _context;
    private readonly CancellationToken _cancellationToken;

    private ExpectedFailure(RuleContext context)
    {
        _context = context;
        _model = context.Model;
        _cancellationToken = context.CancellationToken;
    }

    /// <summary>Whether the block does nothing but that; an empty one does nothing at all.</summary>
    public static bool IsOf(BlockSyntax block, RuleContext context)
    {
        var test = new ExpectedFailure(context);
        return block.Statements.Count > 0 && (block.Statements.All(test.IsCleanUp) || test.IsProbing(block));
    }

    /// <summary>
    /// Whether the block does something for its own sake: a call whose result nobody takes, one whose name says that it changes something, a
    /// count, or an element of a list that others have. What only asks, keeps the answer, waits, prints or takes away does none.
    /// </summary>
    /// <param name="block">The block of the <c>try</c>.</param>
    /// <param name="context">The file.</param>
    /// <param name="isOwn">Whether calls of foreign code count only where their names say that they change something.</param>
    public static bool HasWork(BlockSyntax block, RuleContext context, bool isOwn = false)
    {
        var test = new ExpectedFailure(context);
        return block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => test.IsWork(n) && !(isOwn && n is InvocationExpressionSyntax call && test.IsForeign(call)));
    }

    /// <summary>
    /// Whether what comes of the block is seen by how it ends: it leaves with a result or for another place, or keeps that it came to its end, and
    /// what stands behind it is done where it failed.
    /// </summary>
    public static bool TellsByItsEnd(BlockSyntax block) => block.Statements.LastOrDefault() is { } last && TellsByItsEnd(last);

    private static bool TellsByItsEnd(StatementSyntax last)
        => last switch
        {
            BlockSyntax block => TellsByItsEnd(block),
            IfStatementSyntax branch => TellsByItsEnd(branch.Statement) || (branch.Else is { Statement: var other } && TellsByItsEnd(other)),
            UsingStatementSyntax { Statement: var inner } => TellsByItsEnd(inner),
            LockStatementSyntax { Statement: var inner } => TellsByItsEnd(inner),
            ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax => true,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: LiteralExpressionSyntax } } => true,
            _ => false,
        };

    private bool IsWork(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax => true,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } change
            => IsMember(change.Operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } change
            => IsMember(change.Operand),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var list } } => IsShared(list),
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name && !IsCleanUp(call)
            && !ExpectedFailureNames.IsWait(name) && (IsStatement(call) || ExpectedFailureNames.IsChange(name)) && !IsProbe(call) && !IsIdle(call),
        _ => false,
    };

    /// <summary>
    /// Whether a call is none of the project's own code, of which its other assemblies are told by the first part of their names.
    /// </summary>
    private bool IsForeign(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is not { } name || !ExpectedFailureNames.IsChange(name)
            && (_model.GetSymbolInfo(call, _cancellationToken).Symbol is not { ContainingAssembly: { } assembly }
                || First(assembly.Name) != First(_model.Compilation.AssemblyName ?? ""));

    private static string First(string assembly) => assembly.Split('.')[0];

    /// <summary>Whether a collection is one that others have as well: not a variable of the function.</summary>
    private bool IsShared(ExpressionSyntax list)
        => _model.GetSymbolInfo(list, _cancellationToken).Symbol is IFieldSymbol or IPropertySymbol or IParameterSymbol;

    private bool IsMember(ExpressionSyntax changed)
        => _model.GetSymbolInfo(changed, _cancellationToken).Symbol is IFieldSymbol or IPropertySymbol;

    /// <summary>Whether nobody takes what a call gives, apart from those that wait for it.</summary>
    private static bool IsStatement(ExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax => true,
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax => IsStatement((ExpressionSyntax)call.Parent),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discarded => IsStatement(discarded),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait", Parent:
            InvocationExpressionSyntax configured } => IsStatement(configured),
        _ => false,
    };

    /// <summary>Whether a call only fills a collection or a text, prints, or writes a record, be it into a file by hand.</summary>
    private bool IsIdle(InvocationExpressionSyntax call)
        => IsHelper(call)
            || WritesLogFile(call)
            || TellsProgress(call)
            || TellsOfFailure(call)
            || IsOfClipboard(call)
            || (call.InvokedName()?.Identifier.ValueText is { } shown && ShowingNames.IsMember(shown))
            || SetsWhatWasParsed(call)
            || (_model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type } method
                && (ProbingNames.IsPrinting(FullName(type)) || ProbingNames.IsTuning(FullName(type), method.Name)
                    || ProbingNames.IsOfHeader(method.Name) || ProbingNames.IsMadeAnyway(FullName(type), method.Name)
                    || ShowingNames.IsMemberOfWindow(FullName(type), method.Name)
                    || (method.IsExtern && method.Name.StartsWith("Set", StringComparison.Ordinal))))
            || (_model.GetOperation(call, _cancellationToken) is IInvocationOperation invocation && _context.Find(invocation) is not null);

    /// <summary>Whether a call writes a record into a log file, which nobody could be told of anywhere else.</summary>
    private bool WritesLogFile(InvocationExpressionSyntax call)
        => _model.GetOperation(call, _cancellationToken) is IInvocationOperation invocation
            && _context.Frameworks.Prints.Find(invocation, _model, _cancellationToken) is { Target: PrintTarget.File, Path: { } path }
            && LogPath.Is(path, _context);

    /// <summary>Whether a call tells somebody who waits how far it has come: <c>progress.Report(1)</c>, <c>ProgressCallback?.Invoke(1)</c>.</summary>
    private static bool TellsProgress(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is { } name
            && (ProgressNames.IsMember(name) || (ProgressNames.IsTelling(name) && Receiver(call)?.LastNameText() is { } told
                && ProgressNames.IsHolder(told)));

    /// <summary>
    /// Whether a call tells somebody of an exception: <c>reporter.CaptureException(e)</c>. Where that fails, nobody is left to tell.
    /// </summary>
    private bool TellsOfFailure(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is { } name && ReportingNames.IsMember(name)
            && call.ArgumentList.Arguments.Any(a => ExceptionTypes.IsException(_model.GetTypeInfo(a.Expression, _cancellationToken).Type));

    /// <summary>Whether a call gives something to the clipboard, which another program may hold at any time.</summary>
    private static bool IsOfClipboard(InvocationExpressionSyntax call)
        => Receiver(call)?.LastNameText() is { } name && NameWords.In(name) is [.., "Clipboard" or "clipboard"];

    /// <summary>
    /// Whether a call only hands on what the attempt has parsed before: <c>var value = converter.ConvertFrom(text); setter(target, value);</c>.
    /// </summary>
    private bool SetsWhatWasParsed(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is { } name && NameWords.In(name).FirstOrDefault() is "set" or "Set" or "setter" or "Setter"
            && call.FirstAncestorOrSelf<BlockSyntax>() is { } block
            && call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
                n => block.Statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(s => s.Declaration.Variables).Any(
                    v => v.Identifier.ValueText == n.Identifier.ValueText
                        && v.Initializer?.Value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(IsProbe) == true));

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private bool IsCleanUp(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(IsCleanUp),
        IfStatementSyntax branch => IsCleanUp(branch.Statement) && (branch.Else is null || IsCleanUp(branch.Else.Statement)),
        CommonForEachStatementSyntax loop => IsCleanUp(loop.Statement),
        LockStatementSyntax section => IsCleanUp(section.Statement),
        ExpressionStatementSyntax { Expression: var done } => IsCleanUp(done),
        ReturnStatementSyntax { Expression: null } or EmptyStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    private static bool IsCleanUp(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => IsCleanUp(awaited.Expression),
        ParenthesizedExpressionSyntax inner => IsCleanUp(inner.Expression),
        ConditionalAccessExpressionSyntax access => IsCleanUp(access.WhenNotNull),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait",
            Expression: var configured } }
            => IsCleanUp(configured),
        InvocationExpressionSyntax call => call.InvokedName() is { } name && ExpectedFailureNames.IsCleanUp(name.Identifier.ValueText),

        // "_timer = null;" after it was disposed.
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: var value }
            => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression),
        _ => false,
    };

    /// <summary>
    /// Whether all work of the block is questions, and there is one: what they answer may be kept, returned or acted on by leaving.
    /// </summary>
    private bool IsProbing(BlockSyntax block)
    {
        var asks = false;
        foreach (var node in block.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                    break;
                case InvocationExpressionSyntax call when IsProbe(call):
                case BaseObjectCreationExpressionSyntax creation when IsParsed(creation):
                case CastExpressionSyntax { Type: not PredefinedTypeSyntax }:
                    asks = true;
                    break;
                case InvocationExpressionSyntax call when !IsHelper(call):
                case BaseObjectCreationExpressionSyntax made when !IsHelperType(_model.GetTypeInfo(made, _cancellationToken).Type):
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }:
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax:
                    return false;
            }
        }

        return asks;
    }

    private bool IsProbe(InvocationExpressionSyntax call)
        => _model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type } method
            && (ProbingNames.IsProbingType(FullName(type)) || (ProbingNames.IsProbe(method.Name) && !method.ReturnsVoid));

    private bool IsParsed(BaseObjectCreationExpressionSyntax creation)
        => _model.GetTypeInfo(creation, _cancellationToken).Type is INamedTypeSymbol type && ProbingNames.IsParsed(FullName(type));

    /// <summary>What text and collections are handled with beside the question.</summary>
    private bool IsHelper(InvocationExpressionSyntax call)
        => _model.GetSymbolInfo(call, _cancellationToken) is var info
            && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { ContainingType: { } type } method
            && (method.Name is "ToString" or "Equals" or "GetType" or "ConfigureAwait" || IsHelperType(type)
                || type.ToDisplayString() is "System.IO.Path" or "System.Linq.Enumerable" or "System.Math");

    private static bool IsHelperType(ITypeSymbol? type)
        => type is { SpecialType: not SpecialType.None and not SpecialType.System_Object and not SpecialType.System_Void }
            || type?.ContainingNamespace?.ToDisplayString() 
                is "System.Collections.Generic" or "System.Text" or "System.Collections" or "System.Collections.Concurrent";

    private static string FullName(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() + "." + type.Name;
}
