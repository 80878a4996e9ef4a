using StudyLog.Domain.Materials;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Materials;

public class MaterialTests
{
    private static readonly Guid MaterialId = Id(0xE01);
    private static readonly MaterialDetails Communique = new("二十大会议公报", MaterialKind.Communique, null, "新华社", new(2022, 10, 22), null);
    private static readonly MaterialRegistered Registered = new(By(Secretary, RightNow), Communique);
    private static readonly MaterialWithdrawn Withdrawn = new(By(Secretary, RightNow), "重复登记");
    private static readonly ReviseMaterial ReviseNothing = new();

    private static Decision<MaterialEvent> Register(Material material, RegisterMaterial command, Asking? asking = null) =>
        MaterialDecisions.Register(material, command, asking ?? Secretary, AtPresent);

    private static Decision<MaterialEvent> Revise(Material material, ReviseMaterial command, Asking? asking = null) =>
        MaterialDecisions.Revise(material, command, asking ?? Secretary, AtPresent);

    private static Decision<MaterialEvent> Withdraw(Material material, string? reason, Asking? asking = null) =>
        MaterialDecisions.Withdraw(material, new(reason), asking ?? Secretary, AtPresent);

    [Fact]
    public void A_material_is_registered() =>
        GivenNoMaterial().When(material => Register(material, new(MaterialId, Communique, false))).Then(Registered);

    [Fact]
    public void Classified_material_is_refused()
    {
        GivenNoMaterial().When(material => Register(material, new(MaterialId, Communique, true))).ThenRefused(new Rejection.ClassifiedRefused());
        Given(Registered).When(material => Revise(material, ReviseNothing with { Title = "公报", Classified = true }))
            .ThenRefused(new Rejection.ClassifiedRefused());
    }

    [Fact]
    public void The_same_id_with_the_same_content_is_the_same_material() =>
        Given(Registered).When(material => Register(material, new(MaterialId, Communique with { }, false), Leader)).ThenAlreadySo();

    [Fact]
    public void The_same_id_with_other_content_is_taken()
    {
        foreach (var other in new[]
        {
            Communique with { Title = "公报" }, Communique with { Kind = MaterialKind.Document }, Communique with { Author = "习近平" },
            Communique with { Issuer = null }, Communique with { IssuedOn = null }, Communique with { Url = "https://example.org/" },
        })
        {
            Given(Registered).When(material => Register(material, new(MaterialId, other, false))).ThenRefused(new Rejection.IdTaken(MaterialId));
        }
    }

    [Fact]
    public void A_material_said_again_is_known_by_how_it_was_first_recorded()
    {
        var revised = Communique with { Title = "公报", Issuer = "人民网" };
        var changed = Given(Registered, new MaterialRevised(By(Secretary, RightNow), revised));
        changed.State.Details.ShouldBe(revised);
        changed.When(material => Register(material, new(MaterialId, Communique, false), Leader)).ThenAlreadySo();
        changed.And(Withdrawn).When(material => Register(material, new(MaterialId, Communique, false))).ThenAlreadySo();
        changed.When(material => Register(material, new(MaterialId, revised, false))).ThenRefused(new Rejection.IdTaken(MaterialId));
    }

    [Fact]
    public void What_is_given_as_null_is_taken_back() =>
        Given(Registered).When(material => Revise(material, ReviseNothing with { Issuer = (string?)null, IssuedOn = (DateOnly?)null }))
            .Then(new MaterialRevised(By(Secretary, RightNow), Communique with { Issuer = null, IssuedOn = null }));

    [Fact]
    public void What_is_given_is_revised_and_the_rest_stays()
    {
        var revision = new ReviseMaterial("公报", MaterialKind.Document, "某人", "人民网", new DateOnly(2022, 10, 23), "https://example.org/");
        Given(Registered).When(material => Revise(material, ReviseNothing with { Title = "公报" }))
            .Then(new MaterialRevised(By(Secretary, RightNow), Communique with { Title = "公报" }));
        Given(Registered).When(material => Revise(material, revision))
            .Then(new MaterialRevised(By(Secretary, RightNow), new("公报", MaterialKind.Document, "某人", "人民网", new(2022, 10, 23), "https://example.org/")));
    }

    [Fact]
    public void Revising_nothing_changes_nothing()
    {
        Given(Registered).When(material => Revise(material, ReviseNothing)).ThenAlreadySo();
        Given(Registered, Withdrawn).When(material => Revise(material, ReviseNothing with { Title = Communique.Title })).ThenAlreadySo();
    }

    [Fact]
    public void A_withdrawn_material_is_not_revised() =>
        Given(Registered, Withdrawn).When(material => Revise(material, ReviseNothing with { Title = "公报" }))
            .ThenRefused(new Rejection.WrongState("withdrawn"));

    [Fact]
    public void A_material_is_withdrawn_once_with_a_reason()
    {
        Given(Registered).When(material => Withdraw(material, "重复登记")).Then(Withdrawn);
        Given(Registered, Withdrawn).When(material => Withdraw(material, "另有原因")).ThenAlreadySo();
        Given(Registered).When(material => Withdraw(material, " ")).ThenRefused(new Rejection.ReasonRequired());
    }

    [Fact]
    public void A_withdrawn_material_keeps_what_is_known_of_it() =>
        Fold<Material>([Registered, Withdrawn]).Details.ShouldBe(Communique);

    [Fact]
    public void Nothing_happens_to_a_material_in_the_future()
    {
        var future = Secretary.Saying("2022-12");
        var inFuture = new Rejection.DateInvalid("occurredOn", DateFault.InFuture);
        GivenNoMaterial().When(material => Register(material, new(MaterialId, Communique, false), future)).ThenRefused(inFuture);
        Given(Registered).When(material => Revise(material, ReviseNothing with { Title = "公报" }, future)).ThenRefused(inFuture);
        Given(Registered).When(material => Withdraw(material, "重复登记", future)).ThenRefused(inFuture);
    }
}
