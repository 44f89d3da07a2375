using Cocona;
using CoconaTool;
using Microsoft.Extensions.DependencyInjection;

var builder = CoconaApp.CreateBuilder(args);
builder.Services.AddSingleton<Kitchen>();
var app = builder.Build();
app.AddCommand("cook", ([Argument] string dish, Kitchen kitchen) =>
{
    Console.Error.WriteLine($"#1 cooking {dish}");
    kitchen.Cook(dish);
});
app.AddCommands<WashCommands>();
app.Run();
