using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Accounts;

public sealed class Starting_up(HostFixture host)
{
    [Fact]
    public void No_start_waits_for_the_keys_of_tokens() =>
        host.Services.GetServices<IHostedService>().ShouldNotContain(service => service.GetType().Name == "DataProtectionHostedService");
}
