using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names around a catch that make its failure an expected one: attempts that are repeated, members in which a failure is what they are for or no
/// longer of interest, exceptions that only say that something has ended. The first are what loops that retry call their counters, the second follow
/// .NET's <c>Try…</c> and <c>Dispose</c> patterns and the usual names of what asks or ends something, the last are .NET's and those of well-known
/// clients.
/// </summary>
internal static class ExpectedFailureNames
{
    private static readonly ImmutableArray<string> Attempts = ImmutableArray.Create("retr", "attempt", "tries", "reconnect", "backoff");

    /// <summary>What makes a connection, or asks whether there is one: it is tried until the other side is there.</summary>
    private static readonly ImmutableArray<string> Connecting = ImmutableArray.Create(
        "Connect", "Reconnect", "EnsureConnected", "EnsureConnection", "OpenConnection", "CreateConnection", "Ping", "Handshake");

    private static readonly ImmutableArray<string> Beginnings = ImmutableArray.Create(
        "Try", "Dispose", "Close", "Stop", "Cleanup", "CleanUp", "TearDown", "Shutdown", "Finalize");

    /// <summary>How handlers are called for what ends: .NET's events of processes, windows, sockets and hubs.</summary>
    private static readonly ImmutableArray<string> Endings = ImmutableArray.Create(
        "Closing", "Exiting", "ProcessExit", "AppExit", "AppExitAsync", "ExitApp", "ExitAppAsync", "ExitApplication", "ExitApplicationAsync",
        "QuitApplication", "Closed", "Disconnect", "DisconnectAsync", "Disconnected", "DisconnectedAsync", "Disconnecting");

    /// <summary>How handlers are called for connections that are lost, and made again: those of SignalR, message brokers and sockets.</summary>
    private static readonly ImmutableArray<string> LostConnections = ImmutableArray.Create(
        "Closed", "ClosedAsync", "Disconnected", "DisconnectedAsync", "Reconnecting", "ReconnectingAsync", "ConnectionLost", "ConnectionLostAsync");

    /// <summary>What members are called that only find something out: a failure is one of their answers.</summary>
    private static readonly ImmutableArray<string> Questions = ImmutableArray.Create(
        "Is", "Has", "Can", "Supports", "Exists", "Probe", "Detect", "Guess", "Sniff", "Parse", "Convert", "Safe", "Tolerant", "Lenient");

    private static readonly ImmutableArray<string> LenientEndings = ImmutableArray.Create(
        "OrDefault", "OrNull", "OrEmpty", "IfPossible", "IfExists", "IfAny", "Safe", "Safely", "Quietly", "Silently", "NoThrow", "BestEffort",
        "IgnoreErrors", "Exists",
        "EatException", "EatExceptions", "EatErrors", "SwallowException", "SwallowExceptions", "IgnoreException", "IgnoreExceptions",
        "SuppressException", "SuppressExceptions");

    /// <summary>What ends something or takes it away: when that fails, it was gone or goes with the process.</summary>
    private static readonly ImmutableArray<string> CleanUp = ImmutableArray.Create(
        "Dispose", "Close", "Delete", "Remove", "Kill", "Shutdown", "Stop", "Cancel", "Abort", "Disconnect", "Release", "Unregister", "Unsubscribe",
        "Detach", "Free", "CleanUp", "Cleanup", "TearDown", "Logout", "LogOut", "Logoff", "LogOff", "SignOut", "Uninstall",
        "Unload", "Unlock", "Drop", "Clear", "Complete", "Exit", "End", "Terminate");

    /// <summary>What changes something, whether its result is taken or not.</summary>
    private static readonly ImmutableArray<string> Changes = ImmutableArray.Create(
        "Save", "Send", "Write", "Update", "Upsert", "Insert", "Publish", "Post", "Put", "Submit", "Commit", "Execute", "Store", "Upload", "Apply",
        "Move", "Copy", "Append", "Replace");

    /// <summary>What waits for something, moves on in what is read, or gives what it finds in another way than as its result.</summary>
    private static readonly ImmutableArray<string> Waits = ImmutableArray.Create(
        "Wait", "Join", "Sleep", "Read", "Skip", "Seek", "Peek", "Get", "TryGet", "Parse", "Decode", "Unpack", "Deserialize", "LoadXml", "Ping",
        "WhenAny");

    /// <summary>What lets time pass until something happens: those of .NET that take a token which ends them with an exception.</summary>
    private static readonly ImmutableArray<string> TimedWaits = ImmutableArray.Create("Delay", "Wait");

    /// <summary>
    /// Exceptions that are answers of .NET's own APIs: not there, not readable, not allowed, not supported, not connected. Code that names one of
    /// them has thought of it.
    /// </summary>
    private static readonly ImmutableHashSet<string> Answers = ImmutableHashSet.Create(
        "FileNotFoundException", "DirectoryNotFoundException", "DriveNotFoundException", "PathTooLongException", "KeyNotFoundException",
        "FormatException", "OverflowException", "InvalidCastException", "CryptographicException", "JsonException",
        "JsonReaderException", "JsonSerializationException",
        "XmlException", "DecoderFallbackException", "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException",
        "IndexOutOfRangeException", "UnauthorizedAccessException", "SecurityException", "AuthenticationException", "NotSupportedException",
        "NotImplementedException", "PlatformNotSupportedException", "DllNotFoundException", "EntryPointNotFoundException", "TypeLoadException",
        "ReflectionTypeLoadException", "FileLoadException", "BadImageFormatException", "MissingMethodException", "MissingMemberException",
        "CultureNotFoundException", "TimeZoneNotFoundException", "InvalidTimeZoneException", "RegexMatchTimeoutException", "TimeoutException",
        "SocketException", "WebSocketException", "HttpRequestException", "WebException", "PingException", "ChannelException", "ValidationException",
        "InvalidEnumArgumentException", "RuntimeBinderException", "NotFiniteNumberException", "Win32Exception", "COMException");

    /// <summary>Answers of the operating system about a file, whose messages name it: the stack behind them leads to its own calls only.</summary>
    private static readonly ImmutableHashSet<string> AnswersAboutFiles = ImmutableHashSet.Create(
        "FileNotFoundException", "DirectoryNotFoundException", "DriveNotFoundException", "PathTooLongException", "UnauthorizedAccessException");

    /// <summary>
    /// Words in the names of a project's own exceptions that answer a question or refuse what was given: the <c>NotFound</c> and <c>Validation</c> of
    /// web frameworks' results, and what stands for them in large C# programs. Each is one or more words of the name, one behind the other.
    /// </summary>
    private static readonly ImmutableArray<string> AnsweringWords = ImmutableArray.Create(
        "NotFound", "DoesNotExist", "NotExist", "NotExists", "Missing", "Unknown", "Validation", "Invalid", "NotValid", "AlreadyExists", "Duplicate",
        "Conflict", "Forbidden", "Unauthorized", "NotSupported", "Unsupported", "NotAllowed", "BadRequest");

    private static readonly ImmutableHashSet<string> Ends = ImmutableHashSet.Create(
        "ObjectDisposedException", "ChannelClosedException", "EndOfStreamException", "AlreadyClosedException", "ConnectionAbortedException",
        "ConnectionResetException", "AbandonedMutexException", "SemaphoreFullException");

    /// <summary>
    /// Whether a name, such as that of a counter, is about attempts: <c>retryCount</c>, <c>maxAttempts</c>, <c>tries</c>; in any case.
    /// </summary>
    public static bool IsAttempt(string name) => Attempts.Any(a => name.IndexOf(a, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a call of that name connects to something.</summary>
    public static bool IsConnecting(string name) => Connecting.Any(c => StartsWithWord(name, c));

    /// <summary>Whether a member of that name may fail without anybody having to know.</summary>
    public static bool IsLenientMember(string name)
        => Beginnings.Any(b => StartsWithWord(name, b) || StartsWithWord(name, "On" + b)) || StartsWithWord(name, "OnExit")
            || Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether a member of that name asks something, so that a failure is an answer.</summary>
    public static bool IsQuestion(string name)
        => Questions.Any(q => StartsWithWord(name, q)) || LenientEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether a call of that name ends something or takes it away.</summary>
    public static bool IsCleanUp(string name) => CleanUp.Any(c => StartsWithWord(name, c));

    /// <summary>Whether a call of that name changes something.</summary>
    public static bool IsChange(string name) => Changes.Any(c => StartsWithWord(name, c));

    /// <summary>Whether a call of that name waits for something, moves on in what is read, or only gets something.</summary>
    public static bool IsWait(string name) => Waits.Any(w => StartsWithWord(name, w));

    /// <summary>Whether a call of that name lets time pass: <c>Delay</c>, <c>WaitAsync</c>, <c>WaitForNextTickAsync</c>.</summary>
    public static bool IsTimedWait(string name) => TimedWaits.Any(w => StartsWithWord(name, w));

    /// <summary>Whether an exception type of that name is one of the answers of an API, or says that something has come to its end.</summary>
    public static bool IsAnswer(string exceptionType) => Answers.Contains(exceptionType) || IsEnd(exceptionType);

    /// <summary>Whether an exception type of that name is an answer of the operating system about a file.</summary>
    public static bool IsAnswerAboutFile(string exceptionType) => AnswersAboutFiles.Contains(exceptionType);

    /// <summary>Whether a function of that name is called when a connection is lost, with the exception that says why.</summary>
    public static bool IsForLostConnection(string name) => LostConnections.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether an exception type says by its name that it is an answer: <c>MovieNotFoundException</c>.</summary>
    public static bool IsAnswerByName(string exceptionType)
    {
        var name = "." + string.Join(".", NameWords.In(exceptionType)) + ".";
        return AnsweringWords.Any(w => name.IndexOf("." + string.Join(".", NameWords.In(w)) + ".", StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether an exception type says by its name that work was called off.</summary>
    public static bool IsCancellation(string exceptionType)
        => NameWords.In(exceptionType).Any(static w => w is "Canceled" or "Cancelled" or "Cancellation");

    /// <summary>
    /// Whether a function is called for writing records, so that it has nobody to tell: <c>Log</c>, <c>WriteLog</c>, <c>LogToFile</c>.
    /// </summary>
    public static bool IsForRecords(string function)
        => NameWords.In(function) switch
        {
            ["Log" or "log"] => true,
            ["Log", "To", "File"] or ["Log", "Line" or "Message" or "Entry"] => true,
            ["Write" or "Append" or "Add", "Log"] or ["Write" or "Append" or "Add", "To", "Log"] => true,
            ["Write" or "Append" or "Add", "Log", "Line" or "Message" or "Entry" or "Async" or "File"] => true,
            _ => false,
        };

    /// <summary>Whether an exception type of that name says that something has come to its end, as it does one day.</summary>
    public static bool IsEnd(string exceptionType) => Ends.Contains(exceptionType);

    /// <summary><c>Close</c> and <c>CloseAsync</c> begin with Close, <c>Closest</c> does not.</summary>
    private static bool StartsWithWord(string name, string word)
        => name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}
