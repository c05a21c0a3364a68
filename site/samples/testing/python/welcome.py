import json
import os
import urllib.request

url = os.environ.get("HIGHLEVEL_URL", "http://127.0.0.1:4010")


def add_tags(contact_id, tags):
    request = urllib.request.Request(
        f"{url}/contacts/{contact_id}/tags",
        method="POST",
        headers={
            "Authorization": "Bearer a-token",
            "Content-Type": "application/json",
            "Version": "2021-07-28",
        },
        data=json.dumps({"tags": tags}).encode(),
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)["tags"]


print(add_tags("c-1", ["vip"]))
