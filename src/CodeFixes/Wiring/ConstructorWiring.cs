using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Projects;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// A constructor parameter and a <c>private readonly</c> field, for a type that a container builds or whose constructor is given something that makes
/// loggers already.
/// </summary>
internal sealed partial class ConstructorWiring
{
    private readonly WiringSession _session;
    private readonly TypeParts _parts;
    private readonly LoggerTypeName _typeName;
    private readonly List<TextChange> _changes = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    private readonly NullSources _nulls;
    private readonly bool _isDocumented;

    // "this.", where the type or its settings have it so.
    private readonly string _this;

    // What stands before a constructor that is written anew.
    private string? _mark;

    private ConstructorWiring(WiringSession session, TypeParts parts)
    {
        _session = session;
        _parts = parts;
        _nulls = new NullSources(_ => null, session.Evidence);
        _isDocumented = Documentation.IsAskedFor(parts.Main.SyntaxTree, parts.Type);
        _this = FieldAccess.Prefix(parts.Main, parts.Style.Options);
        _typeName = LoggerTypeName.At(parts.Model, parts.Position, session.Api);
        _namespaces.UnionWith(_typeName.Namespaces);
    }

    /// <summary>Null where the type's constructors must be left alone.</summary>
    public static LoggerInScope? Create(WiringSession session, TypeParts parts, InjectionEvidence evidence, CancellationToken cancellationToken)
    {
        var wiring = new ConstructorWiring(session, parts.WithConstructor(session, cancellationToken));
        return IsData(parts.Type) ? null : wiring.Create(evidence, cancellationToken);
    }

    /// <summary>
    /// Attributes, exceptions, entity contexts and what serializers fill are built by others, with the constructors that they have.
    /// </summary>
    private static bool IsData(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Attribute" or "Exception", ContainingNamespace.Name: "System" } or { Name: "DbContext" })
            {
                return true;
            }
        }

        return type.GetAttributes().Any(a => a.AttributeClass?.Name is "SerializableAttribute" or "DataContractAttribute" or "TableAttribute"
            or "XmlRootAttribute" or "XmlTypeAttribute");
    }

    private LoggerInScope? Create(InjectionEvidence evidence, CancellationToken cancellationToken)
    {
        var (how, keepsOld) = (HowBuilt.Unknown, false);
        var roots = Roots(cancellationToken);
        if (roots.Length > 1 || !Constructors.All(c => _parts.Holds(c, cancellationToken)))
        {
            return null;
        }

        var field = _session.FieldName(_parts, isStatic: false);
        var root = roots.FirstOrDefault();
        if (root?.Parameters.Select(p => (Parameter: p, Value: FromExisting(p, cancellationToken))).FirstOrDefault(e => e.Value is not null)
            is { Value: { } given, Parameter: var parameter })
        {
            // The constructor gets what it needs already: its signature stays. What that says is asked of the parameter.
            return Assign(root, given) ? Done(field, null, parameter) : null;
        }

        how = _parts.Type.IsAbstract ? HowBuilt.Unknown : evidence.Of(_parts.Type, cancellationToken);
        if (how == HowBuilt.Unknown || !CanBeInjected(root))
        {
            return null;
        }

        keepsOld = (how & HowBuilt.ByHand) != 0 || PublicSurface.Has(_parts.Type, _session.Compilation);
        var isMarked = keepsOld && (how & HowBuilt.Activator) != 0;
        if ((keepsOld && (_session.Factory is null or { IsAsked: true } || !HasLargest())) || (isMarked && (Constructors.Count() > 1 || !HasMark)))
        {
            // Two constructors would be ambiguous, or the old one's records unheard; a logger that is asked for at each record is not kept.
            return null;
        }

        if (isMarked)
        {
            Mark(root, cancellationToken);
        }

        return Inject(root, keepsOld, cancellationToken) ? Done(field, keepsOld ? _session.Factory!.Wiring : null) : null;

        LoggerInScope Done(string name, SharedEdit? needs, IParameterSymbol? from = null)
        {
            _parts.Take(name);
            var key = "instance|" + _parts.Type.ToDisplayString();
            var piece = new CallEdit(
                _changes.OrderBy(c => c.Span.Start).ToImmutableArray(), null, _namespaces.OrderBy(n => n, StringComparer.Ordinal).ToImmutableArray());
            return new(
                _this + name, false, _session.Api, from is null ? LoggerOrigin.Container : LoggerOrigin.Maker, from,
                new SharedEdit(key, ImmutableArray.Create((_parts.Document.Id, piece)), needs))
            {
                Factory = keepsOld && from is null ? _session.Factory!.Name : null,
            };
        }

        bool Assign(IMethodSymbol constructor, string value) => AssignIn(constructor, field, value, cancellationToken);

        bool Inject(IMethodSymbol? constructor, bool keep, CancellationToken token) => AddParameter(constructor, field, keep, token);
    }

    /// <summary>The constructors that call no other one of the type; none where the compiler makes the only one.</summary>
    private IMethodSymbol[] Roots(CancellationToken cancellationToken)
        => _parts.Type.InstanceConstructors
            .Where(c => !c.IsImplicitlyDeclared
                && c.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
                    is not ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword })
            .ToArray();

    /// <summary>What makes the logger out of a parameter that is there already; null where the parameter is of no use.</summary>
    private string? FromExisting(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        if (parameter.RefKind != RefKind.None || _nulls.MayBe(parameter, cancellationToken))
        {
            return null;
        }

        var name = Identifiers.Written(parameter);
        if (_session.Api.Loggers.IsLogger(parameter.Type) && parameter.Type.TypeKind == TypeKind.Interface)
        {
            var category = (parameter.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
            return category is null || SymbolEqualityComparer.Default.Equals(category, _parts.Type) ? name : null;
        }

        if (parameter.Type is { Name: "ILoggerFactory" } && parameter.Type.ContainingNamespace?.ToDisplayString() == _session.Api.Namespace)
        {
            return $"{name}.CreateLogger<{_parts.Written}>()";
        }

        return null;
    }

    private IEnumerable<IMethodSymbol> Constructors => _parts.Type.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared);

    /// <summary>A container sees public constructors only; one with attributes was chosen by somebody.</summary>
    private bool CanBeInjected(IMethodSymbol? root)
        => root is null
            || (Constructors.Any(c => c.DeclaredAccessibility == Accessibility.Public)
                && Constructors.All(c => c.GetAttributes().IsEmpty
                    && c.Parameters.All(p => p.RefKind == RefKind.None && !_session.Api.Loggers.IsLogger(p.Type))));

    /// <summary>A container that finds two constructors it can fill takes the larger one only if that has all parameters of the other.</summary>
    private bool HasLargest()
    {
        var all = Constructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToArray();
        return all.Length == 0
            || all.Any(largest => all.All(c => c.Parameters.All(p => largest.Parameters.Any(r => SymbolEqualityComparer.Default.Equals(
                r.Type, p.Type)))));
    }

    private const string MarkName = "ActivatorUtilitiesConstructor";

    private const string MarkNamespace = "Microsoft.Extensions.DependencyInjection";

    private bool HasMark => KnownType.Find(_session.Compilation, MarkNamespace + "." + MarkName + "Attribute") is not null;

    /// <summary>Of two constructors <c>ActivatorUtilities</c> takes the one that is marked, and else none.</summary>
    private void Mark(IMethodSymbol? root, CancellationToken cancellationToken)
    {
        _namespaces.Add(MarkNamespace);
        var syntax = root?.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (syntax is null)
        {
            _mark = $"[{MarkName}]";
            return;
        }

        var ownsLine = MemberText.IsFirstOnLine(_parts.Text, syntax.SpanStart);
        _changes.Add(new(new TextSpan(syntax.SpanStart, 0), $"[{(syntax is TypeDeclarationSyntax ? "method: " : "")}{MarkName}]"
            + (ownsLine ? _parts.Text.NewLine() + _parts.Text.IndentationAt(syntax.SpanStart) : " ")));
    }

    private bool AddParameter(IMethodSymbol? root, string field, bool keepsOld, CancellationToken cancellationToken)
    {
        var parameter = FreeNames.Candidates("logger", "log", "typeLogger", "ownLogger").First(n => n == field || _parts.IsFree(n));
        var type = _typeName.Of(_parts.Written);
        var assignment = Assignment(field, parameter);
        if (root is null)
        {
            AddConstructor(type, field, parameter, assignment, keepsOld);
            return true;
        }

        // The logger goes along a chain of constructors to the one that calls no other.
        var primary = _parts.Main.ParameterList;
        string[] delegating = [];
        foreach (var constructor in Constructors)
        {
            var syntax = constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
            var list = syntax is TypeDeclarationSyntax ? primary : (syntax as ConstructorDeclarationSyntax)?.ParameterList;
            if (list is null || list.ContainsDirectives || (syntax is TypeDeclarationSyntax && syntax != _parts.Main))
            {
                return false;
            }

            Insert(list, $"{type} {parameter}", parameter, syntax);
            if (syntax is ConstructorDeclarationSyntax { Initializer: { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword } initializer }
                && !PassOn(initializer, parameter, cancellationToken))
            {
                return false;
            }

            if (keepsOld && constructor.DeclaredAccessibility != Accessibility.Private)
            {
                string[] old = [.. Delegating(constructor, list)];
                if (syntax is ConstructorDeclarationSyntax)
                {
                    _changes.Add(MemberText.After(_parts.Text, syntax, old));
                }
                else
                {
                    delegating = ["", .. old];
                }
            }
        }

        if (primary is not null)
        {
            _changes.Add(MemberText.AtTop(
                _parts.Text, _parts.Main, isStatic: false, [$"{_parts.Style.Private}readonly {type} {field} = {parameter};", .. delegating]));
            return true;
        }

        _changes.Add(MemberText.AtTop(_parts.Text, _parts.Main, isStatic: false, [$"{_parts.Style.Private}readonly {type} {field};"]));
        AssignIn((ConstructorDeclarationSyntax)root.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), assignment);
        return true;
    }

    /// <summary>The only constructor of a type that has none yet.</summary>
    private void AddConstructor(string type, string field, string parameter, string assignment, bool keepsOld)
    {
        if (!keepsOld && _mark is null && _parts.Style.HasPrimaryConstructors && !_isDocumented && _parts.All.All(p => p.ParameterList is null))
        {
            var head = _parts.Main.TypeParameterList?.GetLastToken() ?? _parts.Main.Identifier;
            _changes.Add(new(new TextSpan(head.Span.End, 0), $"({type} {parameter})"));
            _changes.Add(MemberText.AtTop(
                _parts.Text, _parts.Main, isStatic: false, [$"{_parts.Style.Private}readonly {type} {field} = {parameter};"]));
            return;
        }

        var name = _parts.Main.Identifier.Text;
        string[] old = keepsOld
            ? [.. Documentation.OfNew(_parts.Type, null, _isDocumented), $"public {name}()", $"    : this({Made()})", "{", "}", ""]
            : [];
        var declared = $"{_parts.Style.Private}readonly {type} {field};";
        string[] body = _parts.Style.HasArrowConstructors
            ? [$"public {name}({type} {parameter}) => {assignment}"]
            : [$"public {name}({type} {parameter})", "{", "    " + assignment, "}"];
        string[] constructors =
        [
            .. _parts.Style.Laid(
                [.. old, .. Documentation.OfNew(_parts.Type, parameter, _isDocumented), .. _mark is null ? (string[])[] : [_mark], .. body]),
        ];
        if (MemberText.LastField(_parts.Text, _parts.Main) is { } last)
        {
            // The field beside the fields, the constructor behind them.
            _changes.Add(MemberText.AtTop(_parts.Text, _parts.Main, isStatic: false, [declared]));
            _changes.Add(MemberText.After(_parts.Text, last, constructors));
        }
        else
        {
            _changes.Add(MemberText.AtTop(_parts.Text, _parts.Main, isStatic: false, [declared, "", .. constructors]));
        }
    }
}
