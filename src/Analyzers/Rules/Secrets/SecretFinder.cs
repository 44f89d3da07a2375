using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>
/// Which of the values that are shown are secrets: by what they are called where they come from or where they go, or by an attribute.
/// </summary>
/// <param name="names">How names are judged.</param>
/// <param name="text">The constant text around the values.</param>
internal sealed class SecretFinder(SecretNames names, string text)
{
    private const string ByName = "by its name";

    /// <summary>The secret that a value is; null for others.</summary>
    public FoundSecret? Find(ShownValue shown)
    {
        if (ClassOf(shown) is { } attribute)
        {
            return new(shown, $"by '[{attribute}]', which is not heeded here");
        }

        // Who is another thing by its own name is none by what it is called here: "{Password}" of a passwordHash.
        var own = names.Judge(shown.Name, shown.Member is ILocalSymbol or IParameterSymbol);
        if (own == SecretVerdict.Harmless || !SecretTypes.MayShowText(shown.Value.Type, shown.IsAlone) || IsOfResources(shown.Member))
        {
            return null;
        }

        return !AskingWords.AreForDevelopers(text) && FindByNames(own, shown) is { } found
            && !KnownValue.IsEmpty(shown.Value.Syntax) && !KnownValue.IsPath(shown.Value.Syntax) && !PartOfSecret.Is(shown.Value, names)
            ? found
            : null;
    }

    private FoundSecret? FindByNames(SecretVerdict own, ShownValue shown)
    {
        if (IsHashByLabel(shown))
        {
            return null;
        }

        if (Is(own, shown))
        {
            var named = SecretWords.Deciding(shown.Name ?? "");
            return IsNotThat(named, shown) ? null : new(shown, ByName) { IsDoubtful = SecretWords.AreFindingKey(named) };
        }

        // What a call makes may be the secret without its middle.
        if (shown.Name is null || (IsMade(shown.Value) && !IsGot(shown)))
        {
            return null;
        }

        if (shown.Key is { } key)
        {
            var words = SecretWords.Deciding(key);
            return Is(names.Judge(key), shown) && !IsNotThat(words, shown)
                && !(shown.Member is ILocalSymbol or IParameterSymbol or IFieldSymbol
                    && SecretWords.AreNamedBy(shown.Name.TrimStart('_'), words))
                ? new(shown, $"by {shown.KeyOf} '{key}'") { IsDoubtful = SecretWords.AreFindingKey(words) } : null;
        }

        return LabelOf(shown) is { } label && Is(names.Judge(label), shown) ? new(shown, $"by what the text calls it, '{label}'") : null;
    }

    /// <summary>
    /// Whether a name that stands for itself, as one of a definition, is a secret's. A token that is shortened before it is passed is one, too.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type of the values.</param>
    /// <param name="hasCalls">Whether calls of the definition are looked at as well.</param>
    public bool IsSecret(string name, ITypeSymbol? type, bool hasCalls)
        => SecretTypes.MayShowText(type, isAlone: true)
            && names.Judge(name) is var verdict && (verdict == SecretVerdict.Secret
                || (verdict == SecretVerdict.Token && !hasCalls && SecretTypes.IsText(type) && !TokenWords.AreSpokenOfIn(text)));

    /// <summary>
    /// Whether what is called so is no secret here: the path of a database in a file, the half of a pair of keys that all may see, what a secret is
    /// found by.
    /// </summary>
    private bool IsNotThat(IReadOnlyList<string> words, ShownValue shown)
        => SecretWords.AreOfFile(words, $"{text} {TypeAround(shown.Value.Syntax)} {InitializerOf(shown.Member)}")
            || (SecretWords.AreConnection(words) && FileOf(shown.Value.Syntax).HasDatabaseInFile)
            || (SecretWords.AreAccessKey(words) && FileOf(shown.Value.Syntax).HasSecretKeys)
            || (SecretWords.AreSecretKey(words) && FileOf(shown.Value.Syntax).HasVaults)
            || (SecretWords.AreFindingKey(words) && (KnownValue.IsLookedUp(shown.Value.Syntax) || IsPutTogether(InitializerOf(shown.Member))));

    /// <summary>
    /// Whether the placeholder, or the words before the value, say that what is kept under the secret's name is its hash: <c>{PasswordHash}</c> of a
    /// <c>user.Password</c>.
    /// </summary>
    private static bool IsHashByLabel(ShownValue shown)
        => (shown.Key is { } key && SecretWords.AreHash(SecretWords.Deciding(key)))
            || (shown.Text.IsLabel && SecretWords.AreHash(shown.Text.Words.Select(w => w.ToLowerInvariant())));

    /// <summary>A key that code makes of something else is what an entry is found by.</summary>
    private static bool IsPutTogether(ExpressionSyntax? initializer) => initializer switch
    {
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax => true,
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name && !KeepingCalls.Read(name),
        _ => false,
    };

    private static string? TypeAround(SyntaxNode node) => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;

    private bool Is(SecretVerdict verdict, ShownValue shown) => verdict switch
    {
        SecretVerdict.Secret => !SecretWords.AreDirectory(SecretWords.Deciding(shown.Name ?? ""), $"{text} {InitializerOf(shown.Member)}"),
        SecretVerdict.Token => SecretTypes.IsText(shown.Value.Type)
            && (OwnerOf(shown.Value) is { } owner ? TokenWords.AreOpening(SecretWords.Deciding(owner))
                : !TokenWords.AreSpokenOfIn(text) && !IsPiece(shown.Value) && !IsAmongTexts(shown.Value.Syntax)),
        _ => false,
    };

    /// <summary>The type of a token that the value is a member of: the text of one says what that is.</summary>
    private static string? OwnerOf(IOperation value)
        => value is IMemberReferenceOperation { Instance.Type: { SpecialType: SpecialType.None, Name: var name } }
            && name.EndsWith("Token", StringComparison.Ordinal)
            ? name
            : null;

    private static ExpressionSyntax? InitializerOf(ISymbol? member)
        => member is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            ? (declaration.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    /// <summary>What the owner of the data says of it.</summary>
    private static string? ClassOf(ShownValue shown)
        => shown.Member is not { } member ? DataClasses.OfType(shown.Value.Type)
            : DataClasses.Of(member) ?? OfSameProperty(member) ?? DataClasses.OfType(shown.Value.Type);

    /// <summary>Of a record, the parameter that the property is made of.</summary>
    private static string? OfSameProperty(ISymbol member)
        => member is IPropertySymbol { ContainingType: { IsRecord: true } type }
            ? type.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == member.Name).Select(DataClasses.Of)
                .FirstOrDefault(c => c is not null)
            : null;

    /// <summary>What the fixes call the value in a placeholder, where the text beside it names a secret; null where it does not.</summary>
    private string? LabelOf(ShownValue shown)
        => shown is { Text: { IsLabel: true, Nouns: { IsEmpty: false } nouns }, Value.Syntax: ExpressionSyntax written }
            && names.Judge(string.Concat(nouns.Select(Capitalized))) is SecretVerdict.Secret or SecretVerdict.Token
            ? PlaceholderNames.For(
                [HoleValues.Of(written, shown.Value.Type, shown.Text)], [], PlaceholderCasing.Pascal, ImmutableHashSet<string>.Empty)[0]
            : null;

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    /// <summary>Whether the value is a call's, other than one that reads a setting.</summary>
    private static bool IsMade(IOperation value)
        => (value is IAwaitOperation awaited ? awaited.Operation.Unwrap() : value) is IInvocationOperation call
            && !KeepingCalls.Read(call.TargetMethod.Name);

    /// <summary>
    /// Whether a call without arguments gives what the key says: the <c>{EncryptionKey}</c> that <c>encryption.GetKey()</c> is.
    /// </summary>
    private static bool IsGot(ShownValue shown)
        => shown is { Name: { } name, Key: { } key, Value: IInvocationOperation { Arguments.IsEmpty: true } }
            && SecretWords.Deciding(name) is var words && KeepingCalls.Give(words)
            && SecretWords.Deciding(key).LastOrDefault() == words[words.Count - 1];

    /// <summary>An item of what was taken apart: of a list, of split text, what a function is handed one by one.</summary>
    private static bool IsPiece(IOperation value) => value switch
    {
        IArrayElementReferenceOperation => true,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
        ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [var declaration] } local } reference
            => declaration.GetSyntax() is ForEachStatementSyntax || (InitializerOf(local) is { } initializer && IsPiece(initializer))
                || AssignedTo(reference).Any(IsPiece),
        _ => false,
    };

    /// <summary>What a variable without an initializer is assigned.</summary>
    private static IEnumerable<ExpressionSyntax> AssignedTo(ILocalReferenceOperation local)
        => local.SemanticModel is { } model && InitializerOf(local.Local) is null && LocalUse.Of(local, model, default) is { } use
            ? use.AssignedValues.Select(v => v.Syntax).OfType<ExpressionSyntax>()
            : [];

    private static bool IsPiece(ExpressionSyntax initializer) => !TokenWords.AreOfHeader(initializer.ToString()) && initializer switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] }
            => index is not (LiteralExpressionSyntax { Token.Value: string } or RangeExpressionSyntax),
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name
            && (TokenWords.Cut(name) || (KeepingCalls.KeepReceiver(name) && call.Expression is MemberAccessExpressionSyntax { Expression: var of }
                && IsPiece(of))),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var of }
            => of is ElementAccessExpressionSyntax || of.LastNameText() is { } match && match.EndsWith("atch", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether what stands around it works with pieces of text.</summary>
    private static bool IsAmongTexts(SyntaxNode node)
    {
        foreach (var around in node.Ancestors())
        {
            var name = around switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                _ => "",
            };
            if (TokenWords.IsOfTexts(name, around is not BaseTypeDeclarationSyntax)
                || (around is BaseNamespaceDeclarationSyntax space && TokenWords.IsNamespaceOfTexts(space.Name.ToString())))
            {
                return true;
            }
        }

        return TokenWords.IsOfTexts(Path.GetFileNameWithoutExtension(node.SyntaxTree.FilePath), isOfMethod: false)
            || FileOf(node).HasOtherTokens;
    }

    private static FileWords FileOf(SyntaxNode node)
        => HostFacts.OfTree.Of(
            node.SyntaxTree,
            static (t, token) => FileWords.In(t.GetText(token).ToString()),
            default);

    /// <summary>What a file speaks of.</summary>
    /// <param name="HasOtherTokens">Tokens that let nobody in.</param>
    /// <param name="HasSecretKeys">Secret keys.</param>
    /// <param name="HasVaults">Places where secrets are kept.</param>
    /// <param name="HasDatabaseInFile">A database in a file, and none on a server.</param>
    private sealed record FileWords(bool HasOtherTokens, bool HasSecretKeys, bool HasVaults, bool HasDatabaseInFile)
    {
        public static FileWords In(string text)
            => new(
                TokenWords.AreOfFile(text), SecretWords.HasSecretKeys(text), SecretWords.HasVaults(text), SecretWords.HasDatabaseInFile(text));
    }

    /// <summary>Texts for people: <c>Strings.Password</c> is the word.</summary>
    private static bool IsOfResources(ISymbol? member)
        => member switch
        {
            { ContainingType: null } or null => false,
            IFieldSymbol { IsConst: true } => true,
            IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsStatic: true }
                => !member.ContainingType.GetMembers("ResourceManager").IsEmpty || IsInTexts(member.ContainingType) || HasConstant(member),
            _ => false,
        };

    /// <summary>Texts may be in groups: <c>Strings.Program.NoPassword</c>.</summary>
    private static bool IsInTexts(INamedTypeSymbol type) => IsOfTexts(type.Name) || (type.ContainingType is { } outer && IsInTexts(outer));

    private static bool IsOfTexts(string type)
        => NameWords.In(type).LastOrDefault() is "Resources" or "Resource" or "Strings" or "Texts" or "Messages" or "Labels" or "Keys" or "Names"
            or "Constants" or "Consts" or "Types" or "Headers";

    /// <summary>A field whose value never changes, and is written beside it.</summary>
    private static bool HasConstant(ISymbol member)
        => member is IFieldSymbol && member.DeclaringSyntaxReferences is [var declaration]
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax };
}
