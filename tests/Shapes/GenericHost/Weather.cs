using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace GenericHost;

public class WeatherOptions
{
    public string Url { get; set; } = "";

    public int Days { get; set; }
}

public class BrokenOptions
{
    public int Size { get; set; } = -1;
}

internal sealed class BrokenValidator : IValidateOptions<BrokenOptions>
{
    public ValidateOptionsResult Validate(string? name, BrokenOptions options)
    {
        Console.WriteLine($"#10 validating a size of {options.Size}");
        return options.Size < 0 ? ValidateOptionsResult.Fail("size is negative") : ValidateOptionsResult.Success;
    }
}

public class WeatherClient
{
    private readonly HttpClient _client;

    public WeatherClient(HttpClient client)
    {
        _client = client;
    }

    public async Task<string> AskAsync(string town, int day)
    {
        Console.WriteLine("#11 asking for {0}, day {1}", town, day);
        return await _client.GetStringAsync($"/{town}/{day}");
    }
}

public class RetryHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode || attempt == 3)
            {
                return response;
            }

            Console.WriteLine($"warn: #12 attempt {attempt} gave {(int)response.StatusCode}");
        }
    }
}

/// <summary>Built by ActivatorUtilities: some parameters are given, the others are injected.</summary>
public class Forecast(string town, WeatherClient client, IOptions<WeatherOptions> options)
{
    public async Task PrintAsync()
    {
        for (var day = 1; day <= options.Value.Days; day++)
        {
            var text = await client.AskAsync(town, day);
            Console.WriteLine($"#13 {town} on day {day}: {text}");
        }
    }
}

/// <summary>An HTTP server of a few lines, that fails every other time.</summary>
internal sealed class TinyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _count;

    public TinyServer()
    {
        _listener.Start();
        Address = "http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public void Dispose()
    {
        _listener.Stop();
        Ended.Wait(5000);
        Console.WriteLine($"#14 server has had {_count} requests");
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                var read = await stream.ReadAsync(new byte[4096]);
                var status = ++_count % 2 == 0 ? "200 OK" : "503 Service Unavailable";
                Console.WriteLine("#15 serving " + status);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 3\r\nConnection: close\r\n\r\nsun"));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            Console.WriteLine("#16 no more serving");
            Ended.Set();
        }
    }

    public static readonly ManualResetEventSlim Ended = new();
}
