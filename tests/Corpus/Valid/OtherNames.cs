// Guards against: placeholders that are called otherwise than their values, or like another value as well, taken for swapped ones (LOG2008).
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Names;

public sealed class Renamer(ILogger<Renamer> logger)
{
    private int _left;

    public void Rename(Item item, string name, string newName, string source, string target, int expected, int value, int width, int height)
    {
        logger.LogInformation("{Name} is now {NewName}", name, newName);
        logger.LogInformation("{OldName} is now {Name}", name, newName);
        logger.LogInformation("{Name} was {OldName}", newName, name);
        logger.LogInformation("{Actual} instead of {Value}", value, expected);
        logger.LogInformation("{From} to {To}", source, target);
        logger.LogInformation("{Item} of {Name}", item.Name, name);
        logger.LogInformation("{Id} in {ItemId}", item.Parent.Id, item.Id);
        logger.LogInformation("{ItemId} in {Id}", item.Id, item.Parent.Id);
        logger.LogInformation("{Width} by {Height}, {Left} left", width, height, _left--);
        logger.LogInformation("{Size}: {Width} by {Width2}", width * height, width, width + 1);
    }

    public sealed class Item
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        public Item Parent => this;
    }
}
