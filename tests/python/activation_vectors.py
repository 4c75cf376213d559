# ruff: noqa: E501
"""Contact details and what destinations match by: the vectors that vendors publish, or that follow from their texts."""

import hashlib
import json
import unicodedata

from evaluator.shop import Shop


def sha256(text: str) -> str:
    """As every destination wants it."""
    return hashlib.sha256(text.encode()).hexdigest()


US, GB = "United States", "GB"
# What the profile holds, destination, column, and what its hash is of: by the vendor's own publication where it has one.
VECTORS = {
    "meta, address": ({"email": "John_Smith@gmail.com"}, "meta", "email", "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"),
    "meta, address with a tag": ({"email": " John.Doe+VIP@Gmail.com"}, "meta", "email", "ff33b4faef020e6ab261f9658b8fbb1ebb955e62d423a938f256a34aacd851c3"),
    "meta, phone": ({"phone_number": "(650)555-1212", "country": US}, "meta", "phone", "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176"),
    "meta, phone abroad": ({"phone_number": "+44 20 7183 8750"}, "meta", "phone", "8d5f937f3a5590634cbe975951a6aa1543170671ce6e73cce4062f4e8c288417"),
    "meta, first name": ({"first_name": "Mary"}, "meta", "first_name", "6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec"),
    "meta, accent": ({"first_name": "Valéry"}, "meta", "first_name", "08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c"),
    "meta, accent of its own": ({"first_name": unicodedata.normalize("NFD", "VALÉRY")}, "meta", "first_name", "08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c"),
    "meta, hangul": ({"first_name": "정"}, "meta", "first_name", "8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14"),
    "meta, apostrophe": ({"last_name": "O'Reilly"}, "meta", "last_name", "429238a67caa6eef351b7aedba92867fb483ac3330a3361e22682e57524a07f9"),
    "meta, umlaut": ({"last_name": "Müller"}, "meta", "last_name", "2dbd218072117713f2d5996a726a9b216ed791ffd0783b6ba4ab6d61b8333192"),
    "meta, woman": ({"properties": {"Gender": "Female"}}, "meta", "gender", "252f10c83610ebca1a059c0bae8255eba2f95be4d1d7bcfa89d7248a82d9f111"),
    "meta, man": ({"properties": {"gender": "M"}}, "meta", "gender", "62c66a7a5dd70c3146618063c344e531e6d4b59e379808443ce962b3abd63c5a"),
    "meta, no guess of a gender": ({"properties": {"gender": "diverse"}}, "meta", "gender", None),
    "meta, city": ({"city": "New York"}, "meta", "city", "350c754ba4d38897693aa077ef43072a859d23f613443133fecbbd90a3512ca5"),
    "meta, state": ({"region": "NY", "country": US}, "meta", "state", "1b06e2003f8420d6fa42badd8f77ec0f706b976b7a48b13c567dc5a559681683"),
    "meta, state by name": ({"region": "New York", "country": US}, "meta", "state", "1b06e2003f8420d6fa42badd8f77ec0f706b976b7a48b13c567dc5a559681683"),
    "meta, region abroad": ({"region": "New York", "country": GB}, "meta", "state", sha256("newyork")),
    "meta, zip": ({"zip": "94035-1234", "country": US}, "meta", "zip", "1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e"),
    "meta, zip abroad": ({"zip": "M1 1AE", "country": GB}, "meta", "zip", "1dc694c2070e697769fb959b50671d76cafd430d8ca191fbdd0affcaea344ac5"),
    "meta, country": ({"country": US}, "meta", "country", "79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621"),
    "google, gmail": ({"email": "cloudy.sanfrancisco+shopping@gmail.com"}, "google", "email", "223ebda6f6889b1494551ba902d9d381daf2f642bae055888e96343d53e9f9c4"),
    "google, other domain": ({"email": "user.name+NYC@Example.com"}, "google", "email", "f109a2a632fbcea5fc82049f50beed3d8621bf9034399f437fb622222acccdac"),
    "google, inner blank": ({"email": "alex.2 @example.com"}, "google", "email", "97a24240e3c76dfc0abdb63a3d73468ff8d94b81fd3dc084cc32994ba4fad7fe"),
    "google, phone": ({"phone_number": "(800)555-0100", "country": US}, "google", "phone", "fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30"),
    "google, phone abroad": ({"phone_number": "+44 20 7183 8750"}, "google", "phone", "e631c2534428c6c9b48c2167604a8983046085e43a2c00ed748733c544c0bb4d"),
    "google, trunk zero": ({"phone_number": "020 7183 8750", "country": GB}, "google", "phone", "e631c2534428c6c9b48c2167604a8983046085e43a2c00ed748733c544c0bb4d"),
    "google, zero in brackets": ({"phone_number": "+44 (0)20 7183 8750"}, "google", "phone", "e631c2534428c6c9b48c2167604a8983046085e43a2c00ed748733c544c0bb4d"),
    "google, no country, no guess": ({"phone_number": "020 7183 8750"}, "google", "phone", None),
    "google, extension": ({"phone_number": "+44 20 7183 8750 ext. 12"}, "google", "phone", None),
    "google, first name": ({"first_name": "Alex", "last_name": "Quinn", "country": US, "zip": "94045"}, "google", "first_name", "4135aa9dc1b842a653dea846903ddb95bfb8c5a10c504a7fa16e10bc31d1fdf0"),
    "google, last name": ({"first_name": "Alex", "last_name": "Quinn Jr.", "country": US, "zip": "94045"}, "google", "last_name", "c512ca0c5c1e71be19f3356821e56732b5fb3ac894b0dbc5846d0b6920106fb3"),
    "google, accent": ({"first_name": "Mrs. Ana", "last_name": "Pérez", "country": US, "zip": "94045-12"}, "google", "last_name", "6654977d57dddd3c0329ca741b109ef6cd6430bedd00008aad213df25683d77f"),
    "google, title": ({"first_name": "Mrs. Ana", "last_name": "Pérez", "country": US, "zip": "94045"}, "google", "first_name", sha256("ana")),
    "google, country in the clear": ({"first_name": "A", "last_name": "B", "country": US, "zip": "94045-1234"}, "google", "country", "us"),
    "google, zip in the clear": ({"first_name": "A", "last_name": "B", "country": US, "zip": "94045-1234"}, "google", "zip", "94045"),
    "google, no part of an address": ({"first_name": "A", "last_name": "B", "country": US}, "google", "first_name", None),
    "tiktok, address": ({"email": "janedoe@gmail.com"}, "tiktok", "email", "d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69"),
    "tiktok, phone": ({"phone_number": "+37493828222"}, "tiktok", "phone", "241371e614f8650dfae0f111361c69de1bb4829a72b71bb8044daae8b2e7791d"),
    "tiktok, phone at home": ({"phone_number": "(657)777-0000", "country": US}, "tiktok", "phone", "a6e82c2f4091baff57a4f33d01efb65bfbeacbbfbcfaa9d0ff9f57d28d78fedb"),
    "linkedin, address": ({"email": " Jane.Doe@Example.com "}, "linkedin", "email", "86e0b9e56c17cc4d12387e1949b85053fbe73bc3ce5a1188713a9d300cc6133d"),
    "microsoft, tag": ({"email": "Jane.Doe+news@gmail.com"}, "microsoft", "email", "f41439c944a763c9812d700a779941cec169de13c9ccd13aaf9424ba5231620a"),
    "pinterest, capitals": ({"email": "JANE@EXAMPLE.COM"}, "pinterest", "email", "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d"),
    "klaviyo, phone": ({"phone_number": "0044 7911 123456"}, "klaviyo", "phone", "+447911123456"),
    "linkedin, long name": ({"first_name": "x" * 40}, "linkedin", "first_name", "x" * 35),
    "mailchimp, letters before the @": ({"email": "zoë@example.com"}, "mailchimp", "email", None),
}  # fmt: skip


def vector_shop() -> Shop:
    """A profile for each vector, who has subscribed to everything."""
    shop = Shop()
    for number, (given, *_) in enumerate(VECTORS.values()):
        profile = {"profile_id": f"v{number}", "email": f"v{number}@example.com"} | given
        if isinstance(profile.get("properties"), dict):
            profile["properties"] = json.dumps(profile["properties"])
        shop.profiles.append(profile)
        shop.consents += [
            {"profile_id": f"v{number}", "channel": channel, "status": "subscribed"} for channel in ("email", "sms")
        ]
    return shop
