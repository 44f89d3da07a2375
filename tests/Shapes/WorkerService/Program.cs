using WorkerService;

Console.WriteLine("#1 mail worker starts");
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<MailQueue>();
builder.Services.AddScoped<MailSender>();
builder.Services.AddKeyedSingleton<ITransport, SlowTransport>("slow");
builder.Services.AddKeyedSingleton<ITransport>("fast", (_, key) =>
{
    Console.WriteLine($"#2 making transport {key}");
    return new FastTransport();
});
builder.Services.AddHostedService<MailProducer>();
builder.Services.AddHostedService<MailConsumer>();
builder.Services.AddHostedService(services => new Lifecycle(services.GetRequiredService<MailQueue>()));
builder.Services.PostConfigure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));

using var host = builder.Build();
try
{
    host.Run();
}
catch (Exception e)
{
    Console.Error.WriteLine(e);
    return 1;
}

Console.WriteLine("#3 mail worker has ended");
return 0;
