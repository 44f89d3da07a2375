// Strings that never end, escapes that are none.
using System;
using Microsoft.Extensions.Logging;

class Unterminated(ILogger<Unterminated> logger)
{
    void A() { logger.LogInformation("{A} \q \u12 \x \U00110000 \uD800 {B}", 1, 2); }
    void B() { logger.LogInformation("{0} \ud800\udc00 \0 {a}", 1, 2); }
    void C() { logger.LogInformation('{A}', 1); logger.LogInformation('', 1); logger.LogInformation('ab'); }
    void D() { logger.LogInformation("{A} never closed, 1); }
    void E() { logger.LogInformation("\
    ", 1); }
    void F() { logger.LogInformation(""""{0} """, 1); }
    void G() { logger.LogInformation("""
  {0} badly indented
      """, 1); }
    void H() { logger.LogInformation($$"""{0} {{1}} {{{2}}} {{{{3""", 1); }
    void I() { logger.LogInformation($"{1}} {{ }", 1); }
    void J() { logger.LogInformation(@"{0} verbatim never closed, 1); }
