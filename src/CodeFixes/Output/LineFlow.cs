using System.Collections.Immutable;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What was found of a function's lines: for as long as its file is the same, and its calls do the same.</summary>
internal sealed record LineFlowResult((SyntaxNode Node, LineEvent Event)[] Events, Dictionary<SyntaxNode, LineStates> Before, LineStates Exit)
{
    public bool IsOf(Dictionary<SyntaxNode, LineEvent> events)
        => events.Count == Events.Length && Array.TrueForAll(Events, e => events.TryGetValue(e.Node, out var other) && other == e.Event);
}

/// <summary>How the console's lines may be at each call of one function, by all ways through it: branches, loops, jumps, exceptions.</summary>
internal sealed class LineFlow
{
    private readonly IReadOnlyDictionary<SyntaxNode, LineEvent> _events;
    private readonly Lazy<ControlFlowGraph?> _flow;
    private readonly Lazy<ImmutableArray<SyntaxNode>[]> _points;
    private readonly Dictionary<SyntaxNode, LineStates> _before = [];
    private readonly Dictionary<ControlFlowRegion, LineStates> _finally = [];

    /// <param name="events">The calls that write, or may.</param>
    /// <param name="graph">Null where there is none: then all is taken to run in source order.</param>
    /// <param name="known">What was found before of the same function with the same events.</param>
    public LineFlow(IReadOnlyDictionary<SyntaxNode, LineEvent> events, Func<ControlFlowGraph?> graph, LineFlowResult? known = null)
    {
        _events = events;
        _flow = new(() => events.Count == 0 ? null : graph());
        _points = new(() => Graph is null ? [events.Keys.OrderBy(n => n.SpanStart).ToImmutableArray()] : Graph.Blocks.Select(PointsOf).ToArray());
        if (known is not null)
        {
            (_before, Exit) = (known.Before, known.Exit);
            return;
        }

        var run = new Run(this, null, isWhole: true);
        run.From(0);
        Exit = events.Count == 0 ? LineStates.Kept : run.Exit;
    }

    private ControlFlowGraph? Graph => _flow.Value;

    /// <summary>What was found, without what the compiler has of the function.</summary>
    public LineFlowResult Result => new([.. _events.Select(e => (e.Key, e.Value))], _before, Exit);

    /// <summary>How the function may leave the lines, where it returns or yields.</summary>
    public LineStates Exit { get; }

    public bool WritesAny => _events.Count > 0;

    /// <summary>The last call in source order that writes.</summary>
    public SyntaxNode? Last => _events.Keys.OrderBy(n => n.SpanStart).LastOrDefault();

    /// <summary>How the lines may be where a call or lambda is come to.</summary>
    public LineStates Before(SyntaxNode node)
        => _events.Count == 0 ? LineStates.Kept : _before.TryGetValue(node, out var states) ? states : LineStates.None;

    /// <summary>Whether something may be written in this function behind a call, before anything else is: in the next turn of a loop, too.</summary>
    public bool MayBeFollowed(SyntaxNode node)
    {
        if (_events.Count == 0)
        {
            return false;
        }

        var run = new Run(this, node, isWhole: false);
        run.From(0);
        return run.IsFollowed;
    }

    /// <summary>The calls and lambdas of a block in the order in which they run.</summary>
    private ImmutableArray<SyntaxNode> PointsOf(BasicBlock block)
    {
        var points = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var root in block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
        {
            var open = new Stack<(IOperation Operation, bool IsDone)>();
            open.Push((root, false));
            while (open.Count > 0)
            {
                var (operation, isDone) = open.Pop();
                if (!isDone)
                {
                    open.Push((operation, true));
                    foreach (var child in operation.ChildOperations.Reverse())
                    {
                        open.Push((child, false));
                    }
                }
                else if (IsPoint(operation))
                {
                    points.Add(operation.Syntax);
                }
            }
        }

        return points.ToImmutable();
    }

    private bool IsPoint(IOperation operation) => operation switch
    {
        IReturnOperation { Kind: OperationKind.YieldReturn } or IFlowAnonymousFunctionOperation => true,

        // An iterator runs where it is asked for the next element.
        IInvocationOperation { IsImplicit: true, TargetMethod.Name: "MoveNext" or "MoveNextAsync" }
            => _events.TryGetValue(operation.Syntax, out var turn) && turn.IsIterator,
        IInvocationOperation or IObjectCreationOperation or IDynamicInvocationOperation or ISimpleAssignmentOperation or IInvalidOperation
            => !operation.IsImplicit,
        _ => false,
    };

    /// <summary>The print that the next statement is, where the statement is one itself; null for all others.</summary>
    private SyntaxNode? NextPieceOf(SyntaxNode node)
        => _events.ContainsKey(node) && node.Parent is ExpressionStatementSyntax statement && IsConsole(node)
            && StatementList.Siblings(statement).SkipWhile(s => s != statement).Skip(1).FirstOrDefault()
                is ExpressionStatementSyntax { Expression: var next } && IsConsole(next) && _events.ContainsKey(next)
            ? next
            : null;

    private static bool IsConsole(SyntaxNode node)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && access.Name.Identifier.ValueText is "Write" or "WriteLine" && access.Expression.LastNameText() is "Console" or "Out" or "Error";

    /// <summary>One way of going through the function until nothing new is found.</summary>
    private sealed class Run(LineFlow flow, SyntaxNode? mark, bool isWhole)
    {
        private readonly Dictionary<int, LineStates> _in = [];
        private readonly Queue<int> _work = [];

        public LineStates Exit { get; private set; }

        public bool IsFollowed { get; private set; }

        /// <summary>How the lines are where a region is left that began at the first block, for whoever entered it.</summary>
        public LineStates EndOf { get; private set; }

        public void From(int first, ControlFlowRegion? region = null)
        {
            Merge(first, LineStates.Kept);
            while (_work.Count > 0)
            {
                var ordinal = _work.Dequeue();
                var all = _in[ordinal];
                var state = Through(ordinal, all, ref all);
                if (flow.Graph is not { } graph)
                {
                    Exit |= state;
                    return;
                }

                var block = graph.Blocks[ordinal];
                if (block.Kind == BasicBlockKind.Exit)
                {
                    Exit |= state;
                    continue;
                }

                Leave(block.FallThroughSuccessor, state, region);
                Leave(block.ConditionalSuccessor, state, region);
                Throw(block, all);
            }
        }

        private void Merge(int block, LineStates state)
        {
            var isKnown = _in.TryGetValue(block, out var before);
            if (!isKnown || (before | state) != before)
            {
                _in[block] = before | state;
                _work.Enqueue(block);
            }
        }

        private LineStates Through(int block, LineStates state, ref LineStates all)
        {
            SyntaxNode? next = null;
            foreach (var node in flow._points.Value[block])
            {
                if (node is YieldStatementSyntax)
                {
                    Exit |= state;
                    state = LineStates.Kept;
                    continue;
                }

                if (isWhole)
                {
                    flow._before[node] = flow._before.TryGetValue(node, out var before) ? before | state : state;
                }

                if (flow._events.TryGetValue(node, out var written))
                {
                    IsFollowed |= state.Has(LineStates.Marked);
                    state = state.Then(written.Effect);
                }

                state |= node == mark ? LineStates.Marked : 0;

                // A piece whose line the next statement goes on with becomes a record with it: no handler finds it alone.
                next = next is null || next == node ? flow.NextPieceOf(node) : next;
                all |= next is null ? state : 0;
            }

            return state;
        }

        private void Leave(ControlFlowBranch? branch, LineStates state, ControlFlowRegion? region)
        {
            if (branch is null)
            {
                return;
            }

            if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
            {
                EndOf |= branch.Source.EnclosingRegion is var end && IsFinally(end, region) ? state : 0;
                return;
            }

            if (branch.Destination is null)
            {
                return;
            }

            foreach (var ending in branch.FinallyRegions)
            {
                Merge(ending.FirstBlockOrdinal, state);
                state = state.Then(EffectOf(ending));
            }

            if (region is null || (branch.Destination.Ordinal >= region.FirstBlockOrdinal && branch.Destination.Ordinal <= region.LastBlockOrdinal))
            {
                Merge(branch.Destination.Ordinal, state);
            }
        }

        /// <summary>Whether the innermost <c>finally</c> around is that one.</summary>
        private static bool IsFinally(ControlFlowRegion? end, ControlFlowRegion? region)
        {
            while (end is { Kind: not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Root) })
            {
                end = end.EnclosingRegion;
            }

            return end is not null && end == region;
        }

        private LineStates EffectOf(ControlFlowRegion ending)
        {
            if (!flow._finally.TryGetValue(ending, out var effect))
            {
                flow._finally[ending] = LineStates.Kept;
                var run = new Run(flow, null, isWhole: false);
                run.From(ending.FirstBlockOrdinal, ending);
                flow._finally[ending] = effect = run.EndOf;
            }

            return effect;
        }

        /// <summary>Wherever in a <c>try</c> an exception may come from, its handlers are next.</summary>
        private void Throw(BasicBlock block, LineStates all)
        {
            // Around the root of a lambda's graph are the regions of the function that it stands in.
            for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
            {
                if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } attempt })
                {
                    foreach (var handler in attempt.NestedRegions.Where(r => r != region))
                    {
                        Merge(handler.FirstBlockOrdinal, all);
                    }
                }
            }
        }
    }
}
