using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Where an executable starts, and where statements can be put so that they run first, or once its host is built.</summary>
/// <param name="Function">The method, or the compilation unit with the top-level statements.</param>
internal sealed record EntryPoint(Document Document, CSharpSyntaxNode Function)
{
    /// <summary>Null for a library, and where the entry point is generated or missing.</summary>
    public static EntryPoint? Find(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!ProjectKind.IsExecutable(compilation.Options)
            || compilation.GetEntryPoint(cancellationToken)?.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || project.GetDocument(reference.SyntaxTree) is not { } document
            || GeneratedFiles.Contains(reference.SyntaxTree, project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken))
        {
            return null;
        }

        return reference.GetSyntax(cancellationToken) switch
        {
            MethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            MethodDeclarationSyntax method => new(document, method),
            CompilationUnitSyntax unit => new(document, unit),
            _ => null,
        };
    }

    /// <summary>Changes that make a statement the first to run.</summary>
    public IEnumerable<TextChange> AtStart(SourceText text, IReadOnlyCollection<string> statements)
    {
        if (statements.Count == 0)
        {
            yield break;
        }

        var newLine = text.NewLine();
        switch (Function)
        {
            case MethodDeclarationSyntax { Body: { } body }:
                yield return MemberText.AtBlockStart(text, body, statements);
                break;
            case MethodDeclarationSyntax { ExpressionBody: { } arrow } method:
                // "=> expression;" becomes a block that says the same.
                var isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
                    || (method.Modifiers.Any(SyntaxKind.AsyncKeyword)
                        && method.ReturnType is not GenericNameSyntax and not QualifiedNameSyntax { Right: GenericNameSyntax });
                var outer = text.IndentationAt(method.SpanStart);
                var inner = outer + MemberText.Unit(text);
                var before = method.ParameterList.Span.End;
                yield return new(TextSpan.FromBounds(before, arrow.Expression.SpanStart),
                    newLine + outer + "{" + string.Concat(statements.Select(s => newLine + inner + s)) + newLine + inner + (isVoid ? "" : "return "));
                yield return new(new TextSpan(method.SemicolonToken.Span.End, 0), newLine + outer + "}");
                break;
            case CompilationUnitSyntax unit when unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } first:
                // Above what may be an #if of the first statement; else below its comments.
                var at = first.GetLeadingTrivia().Any(t => t.IsDirective) ? first.FullSpan.Start : first.SpanStart;
                yield return new(new TextSpan(at, 0), string.Concat(statements.Select(s => s + newLine)));
                break;
        }
    }

    /// <summary>
    /// Changes that make a statement run as soon as the host is there; none where the host is never built here, or never has a name.
    /// </summary>
    /// <param name="statement">The statement for an expression that is the host.</param>
    public IEnumerable<TextChange> AfterHostIsBuilt(
        SourceText text, SemanticModel model, Func<string, string> statement, CancellationToken cancellationToken)
    {
        var newLine = text.NewLine();
        foreach (var node in Function.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax))
        {
            if (node is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } made } variable] } declaration
                && LoggerMakers.IsHost(model.GetTypeInfo(made, cancellationToken).Type) && IsBuild(made))
            {
                yield return MemberText.AfterStatement(text, declaration, statement(variable.Identifier.Text));
                yield break;
            }

            if (node is UsingStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } opened } resource], Statement: BlockSyntax body }
                && LoggerMakers.IsHost(model.GetTypeInfo(opened, cancellationToken).Type) && IsBuild(opened))
            {
                yield return MemberText.AtBlockStart(text, body, [statement(resource.Identifier.Text)]);
                yield break;
            }

            if (node is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } set
                && set.Expression is AssignmentExpressionSyntax assignment
                && assignment is { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax, Right: var assigned }
                && LoggerMakers.IsHost(model.GetTypeInfo(assigned, cancellationToken).Type) && IsBuild(assigned))
            {
                yield return MemberText.AfterStatement(text, set, statement(assignment.Left.ToString()));
                yield break;
            }

            if (node is InvocationExpressionSyntax invocation
                && invocation.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax built } run
                && run.Name.Identifier.ValueText is "Run" or "RunAsync" or "Start" or "StartAsync"
                && IsBuild(built) && LoggerMakers.IsHost(model.GetTypeInfo(built, cancellationToken).Type)
                && HostStatement(invocation) is { } whole)
            {
                // "CreateHostBuilder(args).Build().Run();": the host gets a name.
                var name = FreeNames.ForVariable(Function, model, built.SpanStart, "host", "builtHost", "appHost").First();
                if (whole is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax })
                {
                    var indent = text.IndentationAt(whole.SpanStart);
                    var lead = text.ToString(TextSpan.FromBounds(whole.SpanStart, built.SpanStart));
                    yield return new(TextSpan.FromBounds(whole.SpanStart, built.SpanStart), $"var {name} = ");
                    yield return new(
                        TextSpan.FromBounds(built.Span.End, run.Name.SpanStart),
                        $";{newLine}{indent}{statement(name)}{newLine}{indent}{lead}{name}.");
                }

                yield break;
            }
        }
    }

    /// <summary>A logger factory that the function has as a local, made where it is declared and not in a branch; null for none.</summary>
    public (ILocalSymbol Symbol, LocalDeclarationStatementSyntax Statement)? OwnFactory(SemanticModel model, CancellationToken cancellationToken)
    {
        var statements = Function switch
        {
            MethodDeclarationSyntax { Body.Statements: var own } => own.OfType<LocalDeclarationStatementSyntax>(),
            CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement)
                .OfType<LocalDeclarationStatementSyntax>(),
            _ => [],
        };
        foreach (var statement in statements)
        {
            if (statement.Declaration.Variables is [{ Initializer.Value: { } made } variable] && ProviderCalls.MakesFactory(made)
                && model.GetDeclaredSymbol(variable, cancellationToken) is ILocalSymbol symbol)
            {
                return (symbol, statement);
            }
        }

        return null;
    }

    private static bool IsBuild(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax invocation && invocation.Expression.LastNameText() is { } name
            && (name.StartsWith("Build", StringComparison.Ordinal) || name.StartsWith("Create", StringComparison.Ordinal)
                || name is "Start" or "StartAsync");

    private static StatementSyntax? HostStatement(InvocationExpressionSyntax run)
    {
        ExpressionSyntax outer = run;
        if (outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter",
            Parent: InvocationExpressionSyntax configured })
        {
            outer = configured;
        }

        return (outer.Parent is AwaitExpressionSyntax awaited ? awaited.Parent : outer.Parent) as ExpressionStatementSyntax;
    }
}
