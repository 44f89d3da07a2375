using Grpc.Core;
using Grpc.Core.Interceptors;
using GrpcService.Protos;

namespace GrpcService;

public class StockService : Stock.StockBase
{
    private readonly Shelf _shelf;

    public StockService(Shelf shelf)
    {
        _shelf = shelf;
    }

    public override Task<TakeReply> Take(TakeRequest request, ServerCallContext context)
    {
        Console.WriteLine($"#10 take {request.Quantity} of {request.Article}");
        return Task.FromResult(new TakeReply { Left = _shelf.Take(request.Article, request.Quantity) });
    }

    public override async Task Watch(TakeRequest request, IServerStreamWriter<TakeReply> responseStream, ServerCallContext context)
    {
        for (var i = 0; i < request.Quantity; i++)
        {
            Console.WriteLine("#11 watch {0}", i);
            await responseStream.WriteAsync(new TakeReply { Left = i });
        }
    }
}

public class CallInterceptor : Interceptor
{
    public CallInterceptor() => Console.WriteLine("#12 interceptor is made");

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            Console.WriteLine("#13 call of " + context.Method);
            return await continuation(request, context);
        }
        catch (KeyNotFoundException ex)
        {
            Console.Error.WriteLine($"#14 {context.Method} failed: {ex.Message}");
            throw new RpcException(new Status(StatusCode.NotFound, "no such article"));
        }
    }
}

public class Shelf
{
    private readonly Dictionary<string, int> _stock = new() { ["bolt"] = 10 };

    public int Take(string article, int quantity)
    {
        lock (_stock)
        {
            var left = _stock[article] -= quantity;
            Console.WriteLine($"#15 {left} {article} left");
            return left;
        }
    }
}
