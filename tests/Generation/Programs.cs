using System.Collections.Immutable;
using CsCheck;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>Generators of programs.</summary>
internal static class Programs
{
    private static readonly string[] Texts =
        [
            "Order ", " of ", ": ", " - ", "done", "{x}", "{", "}", "{{y}}", "{0}", "100 % ", "\"q\" ", "\\", "\t", "ä€😀", "'", "[", "] ", "=",
            "a, b", "@", "$", "", "//", "{Name,", "/* ", "\u0001"
        ];

    private static readonly string[] CarelessTexts =
        ["ERROR: ", "[WARN] ", "failed", "Fatal - ", "got ", " } ", " { ", " of ", "ends. ", " it's", ": ", "Exception: ", "\n"];

    private static readonly string[] CarelessNames =
        [
            "id", "Id", "id", "first", "First", "0", "1", "0", "order_id", "Message", "@it", "$x", "user.Name", "Größe", "a,6", "b:F2", " x", "",
            "12abc"
        ];

    /// <summary>Programs with templates that are wrong in all ways.</summary>
    public static Gen<GeneratedProgram> Careless(Dialect dialect)
        => Gen.Select(
            Gen.Enum<Container>(), Gen.Enum<Member>(), Gen.Int[0, dialect.Placements.Length - 1], CarelessStatement(dialect).Array[1, 4],
            (container, member, placement, statements) => Legal(container, member, dialect.Placements[placement], [.. statements]));

    private static Gen<Statement> CarelessStatement(Dialect dialect)
        => Gen.Select(
            OneOf(Kind.Log, Kind.LogAtLevel, Kind.LogWithException, Kind.LogWithEventId, Kind.LogAsStatic, Kind.Scope, Kind.WriteLog),
            Gen.Frequency((3, Gen.Enum<Shape>()), (1, OneOf(Shape.Catch, Shape.CatchAll))), Gen.Int[0, 5],
            Gen.Select(CarelessPiece.Array[1, 5], Gen.Int[-1, 2], Gen.Bool, (pieces, spare, odd) => (pieces, spare: odd ? spare : 0)),
            (kind, shape, level, m) => Legal(
                new Statement(kind, shape, Layout.OneLine, level, new Message(Form.Careless, [.. m.pieces]) { Spare = m.spare }), dialect));

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<Piece> CarelessPiece { get; } = Gen.Frequency(
        (2, OneOf(CarelessTexts).Select(t => new Piece(t))),
        (3, Gen.Select(OneOf(Sample.All), OneOf(CarelessNames), (s, n) => new Piece("", s) { Name = n })));

    /// <summary>Programs in which what a framework can't tell apart, or C# forbids, is left out.</summary>
    public static Gen<GeneratedProgram> In(Dialect dialect)
        => Gen.Select(
            Gen.Frequency((4, Gen.Const(Container.Class)), (3, Gen.Enum<Container>())),
            Gen.Enum<Member>(),
            Gen.Int[0, dialect.Placements.Length - 1],
            Gen.Frequency((5, StatementIn(dialect).Array[1]), (3, StatementIn(dialect).Array[2]), (2, StatementIn(dialect).Array[3, 5])),
            (container, member, placement, statements) => Legal(container, member, dialect.Placements[placement], [.. statements]));

    /// <summary>A primary constructor stands at one part of a type only, and a class's base can't be a record.</summary>
    private static GeneratedProgram Legal(Container container, Member member, Placement placement, ImmutableArray<Statement> statements)
        => new(
            container == Container.Partial && placement.Members.Length == 0 ? Container.Class : container, member, placement,
            [.. statements.Select(s => s.WithLogger(placement.Logger))]);

    private static Gen<Statement> StatementIn(Dialect dialect)
        => Gen.Select(
            Gen.Enum<Kind>().Where(k => k != Kind.WriteLog), Gen.Enum<Shape>().Where(s => s != Shape.CatchAll),
            Gen.Frequency((3, Gen.Const(Layout.OneLine)), (2, Gen.Enum<Layout>())), Gen.Int[0, 5], MessageIn(dialect),
            (kind, shape, layout, level, message) => Legal(new Statement(kind, shape, layout, level, message), dialect));

    private static Gen<Message> MessageIn(Dialect dialect)
        => Gen.Select(Gen.Enum<Form>().Where(f => f != Form.Careless), Piece.Array[1, 6], (form, pieces) => new Message(form, [.. pieces]));

    private static Gen<Piece> Piece { get; } = Gen.Frequency(
        (2, Gen.Int[0, Texts.Length - 1].Select(t => new Piece(Texts[t]))),
        (3, Gen.Select(Gen.Int[0, Sample.All.Length - 1], Gen.Int[0, 1000], (s, i) => PieceOf(Sample.All[s], i))));

    private static Piece PieceOf(Sample value, int format)
        => new("", value, value.Formats.Length == 0 ? "" : value.Formats[format % value.Formats.Length]);

    /// <summary>The statement without what does not compile there.</summary>
    private static Statement Legal(Statement statement, Dialect dialect)
    {
        var form = statement.Message.Form;
        var isInterpolation = form is Form.Interpolated or Form.Verbatim or Form.Raw or Form.RawDoubled or Form.Nested
            or Form.ConcatenatedInterpolations or Form.Conditional;

        // No span lives across an await, or in what is bound at run time.
        var bansSpans = statement.Message.Pieces.Any(p => p.Value is { IsAwaited: true } or { Expression: "dyn" });
        var pieces = statement.Message.Pieces.Where(p => p.Value is not { } value
            || ((!value.IsAwaited || statement.TakesAwait || form == Form.Local)
                && (!value.IsCaught || (statement.Shape == Shape.Catch && form != Form.Local && statement.Kind != Kind.WriteLog))
                && (!value.IsOnlyInterpolated || (isInterpolation && !(bansSpans && value.Expression.Contains("AsSpan", StringComparison.Ordinal))))
                && (!value.IsList || isInterpolation || form is Form.Concatenated or Form.Local)));
        if (form is Form.Raw or Form.RawDoubled)
        {
            // Raw text has no escapes: what only they can write is left out.
            pieces = pieces.Where(p => p.Value is not null
                || !p.Text.Contains('"', StringComparison.Ordinal) && (form == Form.Raw || p.Text is not ("{" or "}" or "{{y}}")));
        }

        if (statement.Message.IsTemplate)
        {
            pieces = pieces.Where(p => p.Value is null
                || p.Value.Expression is not ("nameof(order)" or "Const" or "'c'" or "5L" or "\"{x}\"" or "none" or "maybe")).ToArray();
            var values = 0;
            pieces = pieces.Where(p => p.Value is null || values++ < 4);
        }

        var kept = pieces.ToImmutableArray();
        form = form == Form.Named && dialect.Framework == Framework.Log4Net ? Form.Numbered : form;
        var kind = statement.Kind switch
        {
            Kind.LogWithEventId or Kind.LogAsStatic or Kind.Scope when dialect.Framework != Framework.Mel => Kind.Log,
            Kind.LogAtLevel when dialect.Framework == Framework.Log4Net => Kind.Log,
            Kind.LogWithException when dialect.Framework == Framework.Log4Net && statement.Message.IsTemplate => Kind.Log,
            var other => other,
        };
        return statement with { Kind = kind, Message = statement.Message with { Form = form, Pieces = kept.IsEmpty ? [new Piece("empty")] : kept } };
    }
}
