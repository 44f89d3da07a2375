namespace LogAnalyzers.Frameworks;

/// <summary>How queues and channels are named that a sink may write to.</summary>
internal static class QueueNames
{
    private static readonly HashSet<string> Queues =
    [
        "Channel", "ChannelReader", "ChannelWriter", "BlockingCollection", "ConcurrentQueue", "ConcurrentBag", "ConcurrentStack", "Queue", "Stack",
        "PriorityQueue", "IProducerConsumerCollection", "BufferBlock", "ITargetBlock", "ISourceBlock", "IReceivableSourceBlock",
    ];

    /// <summary>What makes them, by the type that goes through.</summary>
    private static readonly HashSet<string> Makers = ["CreateUnbounded", "CreateBounded", "CreateUnboundedPrioritized"];

    public static bool IsQueue(string type) => Queues.Contains(type);

    public static bool IsQueueOrMaker(string name) => Queues.Contains(name) || Makers.Contains(name);
}
