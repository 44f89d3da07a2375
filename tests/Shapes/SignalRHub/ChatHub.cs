using Microsoft.AspNetCore.SignalR;

namespace SignalRHub;

public class ChatHub(Rooms rooms) : Hub
{
    private static readonly TaskCompletionSource LeftSource = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Task Left => LeftSource.Task;

    public override async Task OnConnectedAsync()
    {
        Console.WriteLine("#10 somebody connects");
        await base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (exception != null)
        {
            Console.Error.WriteLine($"#11 connection broke: {exception.Message}");
        }

        Console.WriteLine("#12 somebody leaves");
        await base.OnDisconnectedAsync(exception);
        LeftSource.SetResult();
    }

    public async Task Join(string room)
    {
        rooms.Open(room);
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        Console.WriteLine($"#13 joined {room}");
    }

    public async Task Say(string room, string what)
    {
        if (!rooms.IsOpen(room))
        {
            Console.WriteLine($"[WARN] #14 room {room} is closed");
            throw new HubException("closed");
        }

        await Clients.Group(room).SendAsync("said", "cook", what);
        Console.WriteLine("#15 said in {0}: {1}", room, what);
    }
}

public class Rooms
{
    private readonly HashSet<string> _open = [];

    public bool IsOpen(string room) => _open.Contains(room);

    public void Open(string room) => Console.WriteLine(_open.Add(room) ? $"#16 room {room} opens" : $"#17 room {room} was open");
}

public class SlowFilter : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Console.WriteLine("#18 calling " + invocationContext.HubMethodName);
        try
        {
            return await next(invocationContext);
        }
        catch (HubException ex)
        {
            Console.WriteLine("#19 refused: " + ex.Message);
            throw;
        }
    }
}
