from cms.plugins.access import Verdict, allow, deny, rule


@rule("dummy.wave")
def wave(user, note=None) -> Verdict:
    return allow() if user.badge == "host" else deny("Only hosts wave.")
