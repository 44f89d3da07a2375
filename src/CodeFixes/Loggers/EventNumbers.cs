using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>
/// The numbers of a project's events, as one run gives them: the next one is one more than the highest that the type has, and one text has one
/// number. Above the highest number there is, the next is behind the highest that has a free one behind it.
/// </summary>
internal sealed class EventNumbers
{
    private readonly Dictionary<INamedTypeSymbol, Numbers> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Those of the run that a site belongs to.</summary>
    public static EventNumbers Of(FixSite site) => site.Wiring?.Fact(() => new EventNumbers()) ?? site.Fact(_ => new EventNumbers());

    /// <summary>The number for an event that has none; null where it stands in no type.</summary>
    public int? For(LogCall call, FixSite site, CancellationToken cancellationToken)
    {
        if (call.Owner?.OriginalDefinition is not { } type)
        {
            return null;
        }

        if (!_types.TryGetValue(type, out var numbers))
        {
            _types[type] = numbers = new();
            foreach (var part in type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)))
            {
                // What a generator has written has numbers that nobody gave: it makes one of a name where there is none.
                if (!GeneratedFiles.Contains(part.SyntaxTree, site.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken)
                    && site.ModelOf(part.SyntaxTree) is { } model)
                {
                    numbers.Read(part, model, site, cancellationToken);
                }
            }
        }

        return numbers.Next((call.Syntax.SyntaxTree.FilePath, call.Syntax.Span), call.TemplateText!);
    }

    private sealed class Numbers
    {
        private readonly Dictionary<string, int> _ofTexts = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Path, TextSpan Place), int> _given = [];
        private readonly SortedSet<int> _taken = [0];

        /// <summary>Asked for twice, an event has one number.</summary>
        public int Next((string Path, TextSpan Place) call, string text)
        {
            if (!_given.TryGetValue(call, out var number))
            {
                if (!_ofTexts.TryGetValue(text, out number))
                {
                    number = _taken.Reverse().First(n => n < int.MaxValue && !_taken.Contains(n + 1)) + 1;
                    _taken.Add(number);
                    _ofTexts[text] = number;
                }

                _given[call] = number;
            }

            return number;
        }

        /// <summary>What the type's events have, and what stands beside the names that they are given by.</summary>
        public void Read(SyntaxNode part, SemanticModel model, FixSite site, CancellationToken cancellationToken)
        {
            foreach (var node in part.DescendantNodes(n => n == part || n is not TypeDeclarationSyntax { Identifier.RawKind: not 0 }))
            {
                var call = node switch
                {
                    InvocationExpressionSyntax when model.GetOperation(node, cancellationToken) is IInvocationOperation invocation
                        && site.Frameworks.FindCatalogued(invocation.TargetMethod) is { } method => LogCall.Create(invocation, method, model),
                    AttributeSyntax attribute => LoggerMessages.Find(attribute, site.Frameworks, model, cancellationToken),
                    _ => null,
                };
                if (call is not null && call.EventId is { } number and not 0)
                {
                    Take(number);
                    if (call.TemplateText is { } text && !_ofTexts.ContainsKey(text))
                    {
                        _ofTexts[text] = number;
                    }

                    if (call.NamedConstant(EventIds.Written(call), cancellationToken) is { ContainingType: { } beside })
                    {
                        TakeAll(beside, isForIds: true);
                    }
                }
            }

            if (part is TypeDeclarationSyntax type && model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol)
            {
                TakeAll(symbol, isForIds: false);
            }
        }

        /// <param name="type">A type with numbers of events.</param>
        /// <param name="isForIds">Whether all its constants are; else only what is declared to be one.</param>
        private void TakeAll(INamedTypeSymbol type, bool isForIds)
        {
            foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
            {
                if (isForIds && field is { HasConstantValue: true, ConstantValue: int number })
                {
                    Take(number);
                }
                else if (field is { IsReadOnly: true, Type.Name: "EventId" }
                    && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
                    && EventIds.Written(value) is { } written)
                {
                    Take(written);
                }
            }
        }

        private void Take(int number)
        {
            if (number > 0)
            {
                _taken.Add(number);
            }
        }
    }
}
