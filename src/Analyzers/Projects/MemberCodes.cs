using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>The code of the members of one file in which something was found, statement by statement, without white space and comments.</summary>
internal sealed class MemberCodes
{
    private const string TopLevel = "Main";

    // What is found in one member is found at about the same time; kept longer, it would be the code of whole solutions once more.
    private readonly WeakReference<ConcurrentDictionary<SyntaxNode, Dictionary<SyntaxNode, Code>>> _members = new(new());

    /// <summary>What a place is in.</summary>
    /// <param name="node">The innermost node at the place.</param>
    /// <param name="position">Where the place starts.</param>
    /// <returns>
    /// The member with the types around it; the code of the statement or declaration, but for the statements inside of it; how many equal ones the
    /// member has before; the number of characters of the code before the place.
    /// </returns>
    public (string Member, string Code, int Occurrence, int Offset) Find(SyntaxNode node, int position, CancellationToken cancellationToken)
    {
        var holder = Holder(node);
        var member = holder.AncestorsAndSelf().FirstOrDefault(IsMember) ?? holder.AncestorsAndSelf().Last();
        if (!_members.TryGetTarget(out var members))
        {
            _members.SetTarget(members = new());
        }

        var codes = members.GetOrAdd(member, m => Read(m, cancellationToken));
        return codes.TryGetValue(holder, out var code)
            ? (NameOf(member), code.Text, code.Occurrence, code.OffsetOf(position))
            : (NameOf(member), "", 0, 0);
    }

    private static SyntaxNode Holder(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(IsHolder) ?? node.AncestorsAndSelf().Last();

    private static bool IsHolder(SyntaxNode node)
        => node is StatementSyntax and not BlockSyntax or CatchClauseSyntax || IsMember(node);

    /// <summary>A statement outside of types is no member of its own.</summary>
    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not GlobalStatementSyntax;

    private static Dictionary<SyntaxNode, Code> Read(SyntaxNode member, CancellationToken cancellationToken)
    {
        var codes = new Dictionary<SyntaxNode, Code>();
        foreach (var token in member.DescendantTokens(n => n == member || !IsMember(n)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var holder = Holder(token.Parent!);
            if (!codes.TryGetValue(holder, out var code))
            {
                codes.Add(holder, code = new());
            }

            code.Add(token);
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in codes.OrderBy(c => c.Key.SpanStart).Select(c => c.Value))
        {
            seen.TryGetValue(code.Text, out var count);
            code.Occurrence = count;
            seen[code.Text] = count + 1;
        }

        return codes;
    }

    /// <summary>The member as its type has it, with the types of its parameters, as overloads differ by them.</summary>
    private static string NameOf(SyntaxNode member)
        => string.Join(".", member.AncestorsAndSelf().Select(Part).OfType<string>().Reverse());

    private static string? Part(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        TypeDeclarationSyntax type => type.Identifier.ValueText + "`" + (type.TypeParameterList?.Parameters.Count ?? 0),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText + "`" + (method.TypeParameterList?.Parameters.Count ?? 0) + Types(method),
        BaseMethodDeclarationSyntax method => method.Kind() + Types(method),
        IndexerDeclarationSyntax => "this",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => string.Join(",", field.Declaration.Variables.Select(v => v.Identifier.ValueText)),
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        CompilationUnitSyntax unit when unit.Members.Any(m => m is GlobalStatementSyntax) => TopLevel,
        _ => null,
    };

    private static string Types(BaseMethodDeclarationSyntax method)
        => $"({string.Join(",", method.ParameterList.Parameters.Select(p => p.Type?.ToString().Replace(" ", "")))})";

    /// <summary>The code of one statement or declaration, where its tokens are in it, and in the file.</summary>
    private sealed class Code
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, int End, int Offset)> _tokens = [];
        private string? _whole;

        public string Text => _whole ??= _text.ToString();

        public int Occurrence { get; set; }

        public void Add(SyntaxToken token)
        {
            _tokens.Add((token.SpanStart, token.Span.End, _text.Length));
            _text.Append(token.Text);
        }

        /// <summary>The number of characters before a place of the file.</summary>
        public int OffsetOf(int position)
        {
            foreach (var (start, end, offset) in _tokens)
            {
                if (position < end)
                {
                    return offset + Math.Max(0, position - start);
                }
            }

            return _text.Length;
        }
    }
}
